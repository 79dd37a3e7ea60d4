package vn.bangtin.calendar;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.LocalDate;
import vn.bangtin.platform.persistence.BaseEntity;

/** A {@link HolidayRule} as it is stored. */
@Entity
@Table(name = "holiday_rule")
class StoredRule extends BaseEntity {

    @Column(nullable = false)
    private String name;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private DayMarkKind kind;

    @Enumerated(EnumType.STRING)
    private CalendarSystem calendar;

    @Column(name = "month_of_year")
    private Integer month;

    @Column(name = "day_of_month")
    private Integer day;

    @Column(name = "day_windows")
    private String windows;

    @Column(nullable = false)
    private boolean confirmed;

    @Column(name = "valid_from", nullable = false)
    private LocalDate validFrom;

    @Column(name = "valid_to")
    private LocalDate validTo;

    @Column(nullable = false)
    private String source;

    protected StoredRule() {}
}
