package vn.bangtin.anniversary.web;

import java.io.Serializable;
import java.util.Set;
import vn.bangtin.anniversary.AnniversaryForm;
import vn.bangtin.anniversary.AnniversaryService;
import vn.bangtin.anniversary.Preview;
import vn.bangtin.platform.BusinessException;

/**
 * What the form's preview shows.
 *
 * @param times the next times; {@code null} as long as the form is not complete or breaks a rule
 * @param choices the policies that the form need ask for
 * @param failure the rule that is broken, or {@code null}
 */
public record AnniversaryPreview(Preview times, Set<String> choices, BusinessException failure)
        implements Serializable {

    private static final int PREVIEWED = 10;

    /** What a form would do; also of one that is not complete or wrong. */
    static AnniversaryPreview of(AnniversaryForm form, AnniversaryService anniversaries) {
        var choices = form.choices();
        if (form.calendar() == null || form.day() == null || form.month() == null) {
            return new AnniversaryPreview(null, choices, null);
        }
        try {
            return new AnniversaryPreview(anniversaries.preview(form, PREVIEWED), choices, null);
        } catch (BusinessException failure) {
            return new AnniversaryPreview(null, choices, failure);
        }
    }

    /** Whether the form need ask for a policy. */
    public boolean asksFor(String policy) {
        return choices.contains(policy);
    }
}
