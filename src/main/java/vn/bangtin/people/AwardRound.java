package vn.bangtin.people;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.Optional;
import vn.bangtin.platform.persistence.BaseEntity;

/** A day of every year on which milestones of a kind are awarded, as long as its source holds. */
@Entity
@Table(name = "award_round")
class AwardRound extends BaseEntity {

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private MilestoneKind kind;

    @Column(name = "month_of_year", nullable = false)
    private int month;

    @Column(name = "day_of_month", nullable = false)
    private int day;

    @Column(name = "valid_from", nullable = false)
    private LocalDate validFrom;

    @Column(name = "valid_to")
    private LocalDate validTo;

    @Column(nullable = false)
    private String source;

    protected AwardRound() {}

    /** Its day in a year, if it is in force then. */
    Optional<LocalDate> in(int year) {
        var date = LocalDate.of(year, month, day);
        return Optional.of(date).filter(one -> !one.isBefore(validFrom) && (validTo == null || !one.isAfter(validTo)));
    }

    MilestoneKind getKind() {
        return kind;
    }

    String getSource() {
        return source;
    }
}
