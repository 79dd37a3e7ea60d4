package vn.bangtin.organisation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import vn.bangtin.platform.BusinessException;
import vn.bangtin.platform.audit.Audited;
import vn.bangtin.platform.mail.Mail;
import vn.bangtin.platform.persistence.BaseEntity;
import vn.bangtin.platform.text.Phone;
import vn.bangtin.platform.text.Vietnamese;

/**
 * A unit of the agency: a department, an office, a board. It is set up on a day, stands somewhere in the tree, and may
 * end on a day, its work going on in its successor. It is never deleted.
 */
@Entity
@Table(name = "unit")
public class Unit extends BaseEntity implements Audited {

    @Column(nullable = false)
    private String name;

    @Column(name = "short_name")
    private String shortName;

    private String mail;

    private String phone;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "parent_id")
    private Unit parent;

    @Column(name = "sort_order", nullable = false)
    private int sortOrder;

    @Column(name = "valid_from")
    private LocalDate validFrom;

    /** The last day on which it existed; null as long as it does. */
    @Column(name = "valid_to")
    private LocalDate validTo;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "successor_id")
    private Unit successor;

    protected Unit() {}

    /**
     * @param name the full name, 1 to 200 characters
     * @throws BusinessException if the name is missing or too long
     */
    public Unit(String name, String shortName) {
        rename(name, shortName);
    }

    /** Gives it another name; the short name may be missing. */
    public final void rename(String name, String shortName) {
        var clean = Vietnamese.cleanLine(name);
        if (clean == null) {
            throw BusinessException.at("name", "unit.name.required");
        }
        if (clean.length() > 200) {
            throw BusinessException.at("name", "error.tooLong", 200);
        }
        var brief = Vietnamese.cleanLine(shortName);
        if (brief != null && brief.length() > 100) {
            throw BusinessException.at("shortName", "error.tooLong", 100);
        }
        this.name = clean;
        this.shortName = brief;
    }

    /**
     * Says where mail to the unit as a whole goes.
     *
     * @param mail one address, or {@code null}: it gets none
     * @throws BusinessException if it is no mail address
     */
    public void writeTo(String mail) {
        var address = Vietnamese.cleanLine(mail);
        if (address != null && !Mail.isAddress(address)) {
            throw BusinessException.at("mail", "unit.mail.invalid");
        }
        this.mail = address;
    }

    /**
     * Says where the unit as a whole is called.
     *
     * @param phone one number, or {@code null}
     * @throws BusinessException if nobody could dial it
     */
    public void callAt(String phone) {
        var number = Vietnamese.cleanLine(phone);
        if (number != null && !Phone.isNumber(number)) {
            throw BusinessException.at("phone", "unit.phone.invalid");
        }
        this.phone = number;
    }

    /**
     * Puts it elsewhere in the tree.
     *
     * @param parent the unit above, or {@code null} for the top
     * @throws BusinessException if that would put it below itself
     */
    public void moveBelow(Unit parent, int sortOrder) {
        for (var above = parent; above != null; above = above.parent) {
            if (above == this) {
                throw BusinessException.at("parent", "unit.parent.cycle");
            }
        }
        this.parent = parent;
        this.sortOrder = sortOrder;
    }

    /**
     * Sets the days of its existence and who goes on with its work.
     *
     * @throws BusinessException if it would end before it began, or succeed itself, at once or by way of others
     */
    public void exist(LocalDate from, LocalDate to, Unit successor) {
        if (from != null && to != null && to.isBefore(from)) {
            throw BusinessException.at("validTo", "error.endBeforeStart");
        }
        for (var next = successor; next != null; next = next.successor) {
            if (next == this) {
                throw BusinessException.at("successor", "unit.successor.itself");
            }
        }
        this.validFrom = from;
        this.validTo = to;
        this.successor = successor;
    }

    /** Whether it exists on a day. */
    public boolean existsOn(LocalDate day) {
        return (validFrom == null || !day.isBefore(validFrom)) && (validTo == null || !day.isAfter(validTo));
    }

    public String getName() {
        return name;
    }

    public String getShortName() {
        return shortName;
    }

    public String getMail() {
        return mail;
    }

    public String getPhone() {
        return phone;
    }

    public Unit getParent() {
        return parent;
    }

    public int getSortOrder() {
        return sortOrder;
    }

    public LocalDate getValidFrom() {
        return validFrom;
    }

    public LocalDate getValidTo() {
        return validTo;
    }

    public Unit getSuccessor() {
        return successor;
    }

    @Override
    public String auditTitle() {
        return name;
    }

    @Override
    public Map<String, String> auditFields() {
        var fields = new LinkedHashMap<String, String>();
        fields.put("unit.name", name);
        fields.put("unit.shortName", shortName == null ? "" : shortName);
        fields.put("unit.mail", mail == null ? "" : mail);
        fields.put("unit.phone", phone == null ? "" : phone);
        fields.put("unit.parent", parent == null ? "" : parent.name);
        fields.put("unit.sortOrder", Integer.toString(sortOrder));
        fields.put("unit.validFrom", validFrom == null ? "" : validFrom.toString());
        fields.put("unit.validTo", validTo == null ? "" : validTo.toString());
        fields.put("unit.successor", successor == null ? "" : successor.name);
        return fields;
    }
}
