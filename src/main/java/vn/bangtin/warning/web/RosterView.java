package vn.bangtin.warning.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.List;
import vn.bangtin.organisation.UnitRow;
import vn.bangtin.organisation.UnitService;
import vn.bangtin.platform.NotFoundException;
import vn.bangtin.platform.web.Messages;
import vn.bangtin.platform.web.Navigation;
import vn.bangtin.warning.DutyShiftForm;
import vn.bangtin.warning.DutyShiftRow;
import vn.bangtin.warning.StormService;

/** {@code /admin/storm/roster}: who is on duty now and later; {@code withdraw=} asks whether a line is to be taken off. */
@Named
@RequestScoped
public class RosterView {

    private StormService storms;
    private UnitService units;
    private Messages messages;
    private Navigation navigation;
    private HttpServletRequest request;
    private List<DutyShiftRow> roster;
    private Instant startsAt;
    private Instant endsAt;
    private String person;
    private String position;
    private String phone;
    private Long unit;

    protected RosterView() {}

    @Inject
    RosterView(
            StormService storms,
            UnitService units,
            Messages messages,
            Navigation navigation,
            HttpServletRequest request) {
        this.storms = storms;
        this.units = units;
        this.messages = messages;
        this.navigation = navigation;
        this.request = request;
    }

    public void enlist() {
        if (messages.attempt(() -> storms.enlist(new DutyShiftForm(startsAt, endsAt, person, position, phone, unit)))) {
            messages.info("storm.roster.done", person);
            navigation.redirect("/admin/storm/roster");
        }
    }

    public void withdraw() {
        var shift = getChosen();
        if (messages.attempt(() -> storms.withdraw(shift.id()))) {
            messages.info("storm.roster.withdrawnNow", shift.person());
            navigation.redirect("/admin/storm/roster");
        }
    }

    public List<DutyShiftRow> getRoster() {
        if (roster == null) {
            roster = storms.roster();
        }
        return roster;
    }

    /** The line that is to be taken off; {@code null} if none is. */
    public DutyShiftRow getChosen() {
        var id = request.getParameter("withdraw");
        return id == null
                ? null
                : getRoster().stream()
                        .filter(shift -> Long.toString(shift.id()).equals(id))
                        .findFirst()
                        .orElseThrow(NotFoundException::new);
    }

    public List<UnitRow> getUnits() {
        return units.remembered();
    }

    public Instant getStartsAt() {
        return startsAt;
    }

    public void setStartsAt(Instant startsAt) {
        this.startsAt = startsAt;
    }

    public Instant getEndsAt() {
        return endsAt;
    }

    public void setEndsAt(Instant endsAt) {
        this.endsAt = endsAt;
    }

    public String getPerson() {
        return person;
    }

    public void setPerson(String person) {
        this.person = person;
    }

    public String getPosition() {
        return position;
    }

    public void setPosition(String position) {
        this.position = position;
    }

    public String getPhone() {
        return phone;
    }

    public void setPhone(String phone) {
        this.phone = phone;
    }

    public Long getUnit() {
        return unit;
    }

    public void setUnit(Long unit) {
        this.unit = unit;
    }
}
