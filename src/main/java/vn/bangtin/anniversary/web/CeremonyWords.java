package vn.bangtin.anniversary.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import vn.bangtin.anniversary.CalendarEntry;
import vn.bangtin.anniversary.CeremonyRuleForm;
import vn.bangtin.anniversary.CeremonyRuleService;

/** What the ceremony rules say of the entries that a page shows. */
@Named
@RequestScoped
public class CeremonyWords {

    private CeremonyRuleService rules;

    protected CeremonyWords() {}

    @Inject
    public CeremonyWords(CeremonyRuleService rules) {
        this.rules = rules;
    }

    /** The rule for an entry, or {@code null} if no decree that is stored says anything of it. */
    public CeremonyRuleForm rule(CalendarEntry entry) {
        return rules.rule(
                        entry.anniversary().kind(),
                        entry.anniversary().secondKind(),
                        entry.occurrence().yearClass(),
                        entry.date())
                .orElse(null);
    }
}
