package vn.bangtin.warning.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Objects;
import vn.bangtin.platform.NotFoundException;
import vn.bangtin.platform.web.Messages;
import vn.bangtin.platform.web.Navigation;
import vn.bangtin.warning.InformedUnitRow;
import vn.bangtin.warning.StormService;

/** {@code /admin/storm/units}: from which level on each unit is told of warnings; {@code unit=} changes one. */
@Named
@RequestScoped
public class InformedUnitsView {

    private StormService storms;
    private Messages messages;
    private Navigation navigation;
    private HttpServletRequest request;
    private List<InformedUnitRow> units;
    private String level;

    protected InformedUnitsView() {}

    @Inject
    InformedUnitsView(StormService storms, Messages messages, Navigation navigation, HttpServletRequest request) {
        this.storms = storms;
        this.messages = messages;
        this.navigation = navigation;
        this.request = request;
    }

    public void save() {
        var unit = getChosen();
        var wanted = level == null || level.isEmpty() ? null : Integer.valueOf(level);
        if (messages.attempt(() -> storms.inform(unit.unitId(), wanted))) {
            messages.info("warning.inform.saved", unit.name());
            navigation.redirect("/admin/storm/units");
        }
    }

    public List<InformedUnitRow> getUnits() {
        if (units == null) {
            units = storms.informed();
        }
        return units;
    }

    /** The unit that is changed; {@code null} if none is. */
    public InformedUnitRow getChosen() {
        var id = request.getParameter("unit");
        return id == null
                ? null
                : getUnits().stream()
                        .filter(unit -> Long.toString(unit.unitId()).equals(id))
                        .findFirst()
                        .orElseThrow(NotFoundException::new);
    }

    /** From which level on the usual unit is told. */
    public int getUsual() {
        return storms.informLevel();
    }

    /** What can be chosen besides the usual one: 0 is never. */
    public List<String> getLevels() {
        return List.of("1", "2", "3", "4", "5", "0");
    }

    /** "từ cấp 2", "không thông báo" or that it is as usual. */
    public String words(Object chosen) {
        return chosen == null
                ? messages.format("warning.inform.usual", getUsual())
                : messages.format(
                        chosen.toString().equals("0") ? "warning.inform.never" : "warning.inform.from", chosen);
    }

    public String getLevel() {
        return level == null && getChosen() != null
                ? Objects.toString(getChosen().level(), "")
                : level;
    }

    public void setLevel(String level) {
        this.level = level;
    }
}
