package vn.bangtin.warning.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import vn.bangtin.platform.web.Messages;
import vn.bangtin.platform.web.Navigation;
import vn.bangtin.warning.DutyShiftRow;
import vn.bangtin.warning.StormDutyRow;
import vn.bangtin.warning.StormNow;
import vn.bangtin.warning.StormService;
import vn.bangtin.warning.StormState;

/** {@code /admin/storm}: how it stands with storm duty, the switch, and all times of duty. */
@Named
@RequestScoped
public class StormView {

    private StormService storms;
    private StormState state;
    private Messages messages;
    private Navigation navigation;
    private Clock clock;
    private StormNow now;
    private List<StormDutyRow> history;
    private String reason;
    private Instant until;

    protected StormView() {}

    @Inject
    StormView(StormService storms, StormState state, Messages messages, Navigation navigation, Clock clock) {
        this.storms = storms;
        this.state = state;
        this.messages = messages;
        this.navigation = navigation;
        this.clock = clock;
    }

    public void switchOn() {
        if (messages.attempt(() -> storms.switchOn(reason, until))) {
            messages.info("storm.switchedOn");
            navigation.redirect("/admin/storm");
        }
    }

    public void switchOff() {
        if (messages.attempt(storms::switchOff)) {
            messages.info("storm.switchedOff");
            navigation.redirect("/admin/storm");
        }
    }

    public StormNow getNow() {
        if (now == null) {
            now = state.now();
        }
        return now;
    }

    /** From which level on warnings begin it. */
    public int getLevel() {
        return storms.level();
    }

    public List<StormDutyRow> getHistory() {
        if (history == null) {
            history = storms.history();
        }
        return history;
    }

    /** Who is on duty at this moment. */
    public boolean isPresent(DutyShiftRow shift) {
        return shift.isNow(clock.instant());
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }

    public Instant getUntil() {
        return until;
    }

    public void setUntil(Instant until) {
        this.until = until;
    }
}
