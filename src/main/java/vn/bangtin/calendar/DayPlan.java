package vn.bangtin.calendar;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.LocalDate;
import vn.bangtin.platform.BusinessException;
import vn.bangtin.platform.persistence.BaseEntity;
import vn.bangtin.platform.text.Vietnamese;

/**
 * The calendar of one year: whether somebody went through the proposal of the rules, and the decision that settled it. Its
 * days are {@link PlannedDay rows of their own}; whoever changes one of them holds this row until that is done.
 */
@Entity
@Table(name = "day_plan")
public class DayPlan extends BaseEntity {

    /** The first year that can be planned. */
    public static final int FIRST_YEAR = 2000;
    /** The last one. */
    public static final int LAST_YEAR = 2100;

    private static final int MAX_DECISION = 100;
    private static final int MAX_LINK = 500;

    @Column(name = "plan_year", nullable = false, updatable = false)
    private int year;

    // grows with every change of a row, and so does the version
    @Column(nullable = false)
    private int revision;

    @Column(nullable = false)
    private boolean prepared;

    private String decision;

    @Column(name = "decided_on")
    private LocalDate decidedOn;

    private String link;

    protected DayPlan() {}

    /** From now on the stored rows are the whole year. */
    void prepare() {
        prepared = true;
        revision++;
    }

    /** From now on a decision stands for the year; a later one takes its place here, while each row keeps its own. */
    void decide(Decision taken) {
        prepare();
        decision = taken.number();
        decidedOn = taken.date();
        link = taken.link();
    }

    /**
     * A decision (quyết định, thông báo) that says which days are off.
     *
     * @param number as "Quyết định 1234/QĐ-UBND"
     * @param link the address of its text, or {@code null}
     */
    record Decision(String number, LocalDate date, String link) {

        /** @throws BusinessException at the field that breaks a rule */
        static Decision of(String number, LocalDate date, String link, LocalDate today) {
            var clean = Vietnamese.cleanLine(number);
            if (clean == null) {
                throw BusinessException.at("decision", "dayOff.decision.required");
            }
            if (clean.length() > MAX_DECISION) {
                throw BusinessException.at("decision", "error.tooLong", MAX_DECISION);
            }
            if (date == null) {
                throw BusinessException.at("decidedOn", "dayOff.decidedOn.required");
            }
            if (date.isAfter(today)) {
                throw BusinessException.at("decidedOn", "dayOff.decidedOn.future");
            }
            return new Decision(clean, date, address(link));
        }

        private static String address(String typed) {
            var clean = Vietnamese.cleanLine(typed);
            if (clean == null) {
                return null;
            }
            if (clean.length() > MAX_LINK) {
                throw BusinessException.at("link", "error.tooLong", MAX_LINK);
            }
            try {
                var address = new URI(clean);
                if (address.getHost() != null && address.getScheme().matches("(?i)https?")) {
                    return clean;
                }
            } catch (URISyntaxException e) {
                // said below, in the same words as one of another kind
            }
            throw BusinessException.at("link", "dayOff.link.wrong");
        }
    }

    public int getYear() {
        return year;
    }

    public boolean isPrepared() {
        return prepared;
    }

    /** Whether a decision is entered for the year. */
    public boolean isDecided() {
        return decision != null;
    }

    public String getDecision() {
        return decision;
    }

    public LocalDate getDecidedOn() {
        return decidedOn;
    }

    public String getLink() {
        return link;
    }
}
