package vn.bangtin.people.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import vn.bangtin.organisation.UnitRow;
import vn.bangtin.organisation.UnitService;
import vn.bangtin.people.MilestoneKind;
import vn.bangtin.people.MilestoneService;
import vn.bangtin.people.PersonnelFilter;
import vn.bangtin.people.PersonnelRow;
import vn.bangtin.platform.paging.Slice;
import vn.bangtin.platform.web.Dates;
import vn.bangtin.platform.web.Messages;
import vn.bangtin.platform.web.TableQuery;

/** {@code /admin/personnel}: the people who agreed that personnel officers keep since when they serve. */
@Named
@RequestScoped
public class PersonnelView {

    private MilestoneService milestones;
    private UnitService units;
    private TableQuery table;
    private Messages messages;
    private Dates dates;

    private Slice<PersonnelRow> slice;
    private List<UnitRow> tree;

    protected PersonnelView() {}

    @Inject
    PersonnelView(MilestoneService milestones, UnitService units, TableQuery table, Messages messages, Dates dates) {
        this.milestones = milestones;
        this.units = units;
        this.table = table;
        this.messages = messages;
        this.dates = dates;
    }

    public Slice<PersonnelRow> getSlice() {
        if (slice == null) {
            slice = milestones.people(
                    new PersonnelFilter(getText(), UnitRow.withBelow(getUnits(), getUnit())), table.page(null, false));
        }
        return slice;
    }

    /** The day of a kind in words; a dash if the person did not agree to it. */
    public String since(PersonnelRow row, String kind) {
        var which = MilestoneKind.valueOf(kind);
        if (!row.since().containsKey(which)) {
            return "–";
        }
        var day = row.since().get(which);
        return day == null ? messages.format("personnel.missing") : dates.day(day);
    }

    public String getText() {
        return table.param("text");
    }

    /** The unit in the address, or {@code null} for all. */
    public Long getUnit() {
        var unit = table.param("unit");
        return unit != null && unit.matches("\\d{1,18}") ? Long.valueOf(unit) : null;
    }

    /** The units to choose from. */
    public List<UnitRow> getUnits() {
        if (tree == null) {
            tree = units.remembered();
        }
        return tree;
    }
}
