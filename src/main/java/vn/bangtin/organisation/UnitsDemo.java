package vn.bangtin.organisation;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.LocalDate;
import vn.bangtin.platform.DemoContentRequested;
import vn.bangtin.platform.audit.AuditTrail;
import vn.bangtin.platform.settings.Settings;

/** The sample agency: a department of information and communications with its units. */
@ApplicationScoped
class UnitsDemo {

    private static final LocalDate FOUNDED = LocalDate.of(2006, 1, 1);

    private Units units;
    private Settings settings;
    private AuditTrail audit;

    protected UnitsDemo() {}

    @Inject
    UnitsDemo(Units units, Settings settings, AuditTrail audit) {
        this.units = units;
        this.settings = settings;
        this.audit = audit;
    }

    void load(@Observes @Priority(DemoContentRequested.UNITS) DemoContentRequested request) {
        settings.change(Agency.NAME, "Sở Thông tin và Truyền thông");
        settings.change(Agency.PARENT, "Ủy ban nhân dân tỉnh");
        var board = add(new Unit("Ban Giám đốc Sở", "BGĐ"), null, 1);
        add(new Unit("Văn phòng Sở", "VP"), board, 1);
        add(new Unit("Thanh tra Sở", "TTra"), board, 2);
        add(new Unit("Phòng Báo chí – Xuất bản", "BC-XB"), board, 3);
        add(new Unit("Phòng Công nghệ thông tin", "CNTT"), board, 4);
        add(new Unit("Phòng Bưu chính – Viễn thông", "BC-VT"), board, 5);
        var centre = add(new Unit("Trung tâm Công nghệ thông tin và Truyền thông", "TT CNTT-TT"), board, 6);
        var old = new Unit("Trung tâm Tin học", "TTTH");
        old.exist(FOUNDED, LocalDate.of(2012, 6, 30), centre);
        add(old, board, 7);
    }

    private Unit add(Unit unit, Unit parent, int order) {
        unit.moveBelow(parent, order);
        if (unit.getValidFrom() == null) {
            unit.exist(FOUNDED, null, null);
        }
        units.add(unit);
        audit.created(unit);
        return unit;
    }
}
