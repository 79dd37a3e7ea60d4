package vn.bangtin.organisation.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import vn.bangtin.organisation.UnitRow;
import vn.bangtin.organisation.UnitService;
import vn.bangtin.platform.web.Dates;

/** {@code /admin/units}: the tree of units. An agency has some dozens, so the table shows all of them. */
@Named
@RequestScoped
public class UnitTableView {

    private UnitService units;
    private Dates dates;
    private List<UnitRow> rows;

    protected UnitTableView() {}

    @Inject
    UnitTableView(UnitService units, Dates dates) {
        this.units = units;
        this.dates = dates;
    }

    public List<UnitRow> getRows() {
        if (rows == null) {
            rows = units.units();
        }
        return rows;
    }

    /** Whether a unit exists today. */
    public boolean exists(UnitRow row) {
        return row.existsOn(dates.getToday());
    }
}
