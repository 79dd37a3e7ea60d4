package vn.bangtin.people;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.LocalDate;
import vn.bangtin.platform.persistence.BaseEntity;

/** A number of years that is honoured, as long as its source holds. */
@Entity
@Table(name = "milestone_rule")
class MilestoneRule extends BaseEntity {

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private MilestoneKind kind;

    @Column(nullable = false)
    private int years;

    @Column(name = "valid_from", nullable = false)
    private LocalDate validFrom;

    @Column(name = "valid_to")
    private LocalDate validTo;

    @Column(nullable = false)
    private String source;

    protected MilestoneRule() {}

    boolean isValidOn(LocalDate day) {
        return !day.isBefore(validFrom) && (validTo == null || !day.isAfter(validTo));
    }

    /** Whether it is in force on any day of a year. */
    boolean isValidIn(int year) {
        return validFrom.getYear() <= year && (validTo == null || validTo.getYear() >= year);
    }

    MilestoneKind getKind() {
        return kind;
    }

    int getYears() {
        return years;
    }

    String getSource() {
        return source;
    }
}
