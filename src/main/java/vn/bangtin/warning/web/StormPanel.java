package vn.bangtin.warning.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.List;
import vn.bangtin.platform.settings.Settings;
import vn.bangtin.platform.web.Panel;
import vn.bangtin.platform.web.Viewer;
import vn.bangtin.warning.DutyShiftRow;
import vn.bangtin.warning.StormNow;
import vn.bangtin.warning.StormSettings;
import vn.bangtin.warning.StormState;
import vn.bangtin.warning.WarningRow;
import vn.bangtin.warning.WarningsInForce;

/**
 * What the portal page shows during storm duty. Finished pages are kept and shared by all who are signed in, or by all who are not:
 * it tells these two apart, nothing more.
 */
@Named
@RequestScoped
public class StormPanel extends Panel<StormNow> {

    /** The others are on the page of the warnings. */
    private static final int SHOWN = 5;

    private StormState storm;
    private WarningsInForce inForce;
    private Settings settings;
    private HttpServletRequest request;
    private Clock clock;

    protected StormPanel() {}

    @Inject
    StormPanel(StormState storm, WarningsInForce inForce, Settings settings, HttpServletRequest request, Clock clock) {
        this.storm = storm;
        this.inForce = inForce;
        this.settings = settings;
        this.request = request;
        this.clock = clock;
    }

    @Override
    protected StormNow load() {
        return storm.now();
    }

    /** Whether the page is that of a storm. */
    public boolean isOn() {
        return getContent() != null && getContent().on();
    }

    /** What is warned of here, the highest level first. */
    public List<WarningRow> getWarnings() {
        return inForce.now().here().stream().limit(SHOWN).toList();
    }

    /** Whether units were asked to confirm a message. */
    public boolean isAsked(WarningRow row) {
        return getContent().counts().containsKey(row.id());
    }

    /** How many units confirmed it. */
    public long confirmed(WarningRow row) {
        return getContent().counts().get(row.id()).get(0);
    }

    /** How many units are to confirm it. */
    public long asked(WarningRow row) {
        return getContent().counts().get(row.id()).get(1);
    }

    /** Who is on duty now. */
    public List<DutyShiftRow> getPresent() {
        return getContent().present(clock.instant());
    }

    /** Who is on duty next. */
    public List<DutyShiftRow> getNext() {
        return getContent().next(clock.instant());
    }

    /** Whether the page shows telephone numbers. */
    public boolean isPhones() {
        return isSignedIn() || settings.get(StormSettings.PHONES).equals("everyone");
    }

    /** Whether its reader is signed in. */
    public boolean isSignedIn() {
        var kind = request.getAttribute(Viewer.KIND);
        return kind != null && kind != Viewer.ANONYMOUS;
    }

    /** The name of the group of links for a storm; empty if there is none. */
    public String getLinkGroup() {
        return settings.get(StormSettings.LINKS);
    }
}
