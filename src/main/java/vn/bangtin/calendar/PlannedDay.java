package vn.bangtin.calendar;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Objects;
import vn.bangtin.platform.persistence.BaseEntity;
import vn.bangtin.platform.text.Vietnamese;

/**
 * A row of the calendar of a year: a day off, or a day on which is worked although it is none. A swapped day off is one row
 * with the day that is worked for it. What a decision said is never changed: the row ends, and another takes its place.
 */
@Entity
@Table(name = "planned_day")
public class PlannedDay extends BaseEntity {

    @Column(name = "plan_year", nullable = false, updatable = false)
    private int year;

    @Column(name = "planned_on", nullable = false)
    private LocalDate date;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private DayMarkKind kind;

    @Column(nullable = false)
    private String name;

    @Column(name = "other_day")
    private LocalDate otherDay;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private DayMarkState state = DayMarkState.EXPECTED;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private Treatment treatment;

    private String decision;

    @Column(name = "decided_on")
    private LocalDate decidedOn;

    private String link;

    private String note;

    @Column(name = "ended_on")
    private LocalDate endedOn;

    protected PlannedDay() {}

    /** An expected day. */
    PlannedDay(int year, DayLine line) {
        this.year = year;
        this.note = line.note();
        write(line);
    }

    /** Writes what the form says of a day that no decision stands behind. */
    final void write(DayLine line) {
        date = line.date();
        kind = line.kind();
        name = Vietnamese.cleanLine(line.name());
        otherDay = otherDay(line);
        treatment = line.treatment();
    }

    private static LocalDate otherDay(DayLine line) {
        return line.kind() == DayMarkKind.SWAPPED_OFF || line.kind() == DayMarkKind.SUBSTITUTE ? line.otherDay() : null;
    }

    /** Whether the form says the same of the day, its treatment aside. */
    boolean says(DayLine line) {
        return date.equals(line.date())
                && kind == line.kind()
                && name.equals(Vietnamese.cleanLine(line.name()))
                && Objects.equals(otherDay, otherDay(line));
    }

    /** A decision stands behind it from now on. */
    void decide(DayPlan.Decision taken) {
        state = DayMarkState.DECIDED;
        decision = taken.number();
        decidedOn = taken.date();
        link = taken.link();
    }

    /** It holds no longer; the row stays with the decision that it had. */
    void end(LocalDate today) {
        treatment = Treatment.LEAVE_OUT;
        endedOn = today;
    }

    boolean isDecided() {
        return state == DayMarkState.DECIDED;
    }

    Treatment treatment() {
        return treatment;
    }

    /** Whether it is what a line without an id is about. */
    boolean is(DayLine line) {
        return line.id() == null && endedOn == null && date.equals(line.date()) && kind == line.kind();
    }

    /** Whether a decision of this number stands behind it. */
    boolean isBy(String number) {
        return decision != null && decision.equals(number);
    }

    boolean applies(DayMarkKind wanted) {
        return kind == wanted && treatment == Treatment.KEEP;
    }

    LocalDate date() {
        return date;
    }

    /** "31/08/2026 (22/08/2026) Hoán đổi ngày làm việc, Thông báo 9441/TB-BNV", for the audit and a conflict. */
    String inWords(DateTimeFormatter format) {
        return format.format(date)
                + (otherDay == null ? "" : " (" + format.format(otherDay) + ")")
                + " " + name
                + (decision == null ? "" : ", " + decision);
    }
}
