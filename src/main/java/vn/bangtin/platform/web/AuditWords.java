package vn.bangtin.platform.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.stream.Collectors;
import vn.bangtin.platform.audit.AuditLine;
import vn.bangtin.platform.text.SafeHtml;

/**
 * The audit and its values in words. A value {@code X} of the field {@code f} is said by the bundle key {@code f.X} if
 * there is one, so a feature names the values of an enum once for its form and for here; yes and no, days and formatted
 * text are known anyway, everything else stands for itself.
 */
@Named
@ApplicationScoped
public class AuditWords {

    private Messages messages;
    private Dates dates;

    protected AuditWords() {}

    @Inject
    public AuditWords(Messages messages, Dates dates) {
        this.messages = messages;
        this.dates = dates;
    }

    /** The name of a field, by the bundle key of its label. */
    public String field(String key) {
        return messages.find(key).orElse(key);
    }

    /** What was done, as "Sửa". */
    public String action(String action) {
        return messages.find("audit.action." + action).orElse(action);
    }

    /** To what kind of thing, as "Tin". */
    public String subject(String subject) {
        return messages.find("audit.subject." + subject).orElse(subject);
    }

    /** What a line is about; a setting by its label. */
    public String title(AuditLine line) {
        return messages.find("setting." + line.title())
                .filter(label -> line.subject().equals("Setting"))
                .orElse(line.title());
    }

    /** A value of a field as people read it; a dash for nothing. */
    public String value(String field, String value) {
        if (value == null || value.isEmpty()) {
            return "—";
        }
        var whole = messages.find(field + "." + value);
        if (whole.isPresent()) {
            return whole.get();
        }
        if (value.equals("true") || value.equals("false")) {
            return messages.format(value.equals("true") ? "form.yes" : "form.no");
        }
        if (value.matches("\\d{4}-\\d{2}-\\d{2}")) {
            return dates.day(LocalDate.parse(value));
        }
        if (value.startsWith("<")) {
            return SafeHtml.text(value);
        }
        return Arrays.stream(value.split(", "))
                .map(part -> messages.find(field + "." + part).orElse(part))
                .collect(Collectors.joining(", "));
    }
}
