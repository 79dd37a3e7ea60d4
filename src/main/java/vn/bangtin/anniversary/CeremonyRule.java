package vn.bangtin.anniversary;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import vn.bangtin.platform.BusinessException;
import vn.bangtin.platform.audit.Audited;
import vn.bangtin.platform.persistence.BaseEntity;
import vn.bangtin.platform.text.Vietnamese;

/**
 * What a decree provides for a kind of day in a class of year, from one day to another. When the law changes, the row ends
 * and another begins: an occurrence of an earlier year stays under the rule of its time.
 */
@Entity
@Table(name = "ceremony_rule")
public class CeremonyRule extends BaseEntity implements Audited {

    private static final int MAX_PROVISION = 1_000;
    private static final int MAX_CITATION = 300;
    private static final int MAX_LINK = 500;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private AnniversaryKind kind;

    @Enumerated(EnumType.STRING)
    @Column(name = "year_class", nullable = false)
    private YearClass yearClass;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private Ceremony ceremony;

    @Column(nullable = false)
    private String provision;

    @Column(nullable = false)
    private String citation;

    private String link;

    @Column(name = "valid_from", nullable = false)
    private LocalDate validFrom;

    @Column(name = "valid_to")
    private LocalDate validTo;

    protected CeremonyRule() {}

    /** A rule as {@link #write} has it. */
    public CeremonyRule(CeremonyRuleForm form) {
        write(form);
    }

    /**
     * Takes over what the form says.
     *
     * @throws BusinessException at the field that is missing, too long, no address, or the wrong way round
     */
    public final void write(CeremonyRuleForm form) {
        this.kind = required("kind", form.kind());
        this.yearClass = required("yearClass", form.yearClass());
        this.ceremony = required("ceremony", form.ceremony());
        this.provision =
                within(MAX_PROVISION, "provision", required("provision", Vietnamese.cleanLine(form.provision())));
        this.citation = within(MAX_CITATION, "citation", required("citation", Vietnamese.cleanLine(form.citation())));
        var address = within(MAX_LINK, "link", Vietnamese.cleanLine(form.link()));
        if (address != null && !address.matches("https?://\\S+")) {
            throw BusinessException.at("link", "ceremony.link.invalid");
        }
        this.link = address;
        this.validFrom = required("validFrom", form.validFrom());
        if (form.validTo() != null && form.validTo().isBefore(form.validFrom())) {
            throw BusinessException.at("validTo", "error.endBeforeStart");
        }
        this.validTo = form.validTo();
    }

    /** Whether both say something of one day. */
    boolean overlaps(CeremonyRuleForm other) {
        return kind == other.kind()
                && yearClass == other.yearClass()
                && (validTo == null || !other.validFrom().isAfter(validTo))
                && (other.validTo() == null || !validFrom.isAfter(other.validTo()));
    }

    private static <T> T required(String field, T value) {
        if (value == null) {
            throw BusinessException.at(field, "ceremony." + field + ".required");
        }
        return value;
    }

    private static String within(int length, String field, String text) {
        if (text != null && text.length() > length) {
            throw BusinessException.at(field, "error.tooLong", length);
        }
        return text;
    }

    CeremonyRuleForm form() {
        return new CeremonyRuleForm(
                getId(), getVersion(), kind, yearClass, ceremony, provision, citation, link, validFrom, validTo);
    }

    @Override
    public String auditTitle() {
        return citation;
    }

    @Override
    public Map<String, String> auditFields() {
        var fields = new LinkedHashMap<String, String>();
        fields.put("ceremony.kind", kind.name());
        fields.put("ceremony.yearClass", yearClass.name());
        fields.put("ceremony.ceremony", ceremony.name());
        fields.put("ceremony.provision", provision);
        fields.put("ceremony.citation", citation);
        fields.put("ceremony.link", Objects.toString(link, ""));
        fields.put("ceremony.validFrom", validFrom.toString());
        fields.put("ceremony.validTo", Objects.toString(validTo, ""));
        return fields;
    }
}
