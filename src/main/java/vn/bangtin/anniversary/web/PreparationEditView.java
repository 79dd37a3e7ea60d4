package vn.bangtin.anniversary.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import vn.bangtin.account.Capability;
import vn.bangtin.account.CurrentUser;
import vn.bangtin.anniversary.PreparationRow;
import vn.bangtin.anniversary.PreparationService;
import vn.bangtin.anniversary.PreparationState;
import vn.bangtin.organisation.UnitRow;
import vn.bangtin.organisation.UnitService;
import vn.bangtin.platform.ConflictException;
import vn.bangtin.platform.NotFoundException;
import vn.bangtin.platform.PastItem;
import vn.bangtin.platform.web.Messages;
import vn.bangtin.platform.web.Navigation;

/** {@code /admin/preparations/edit?id=}: one preparation, what was published in earlier years, and what becomes of it. */
@Named
@RequestScoped
public class PreparationEditView {

    private PreparationService preparations;
    private UnitService units;
    private CurrentUser user;
    private Messages messages;
    private Navigation navigation;
    private HttpServletRequest request;

    private PreparationRow row;
    private List<PastItem> earlier;
    private int version = -1;
    private String note;
    private Long unitId;

    protected PreparationEditView() {}

    @Inject
    PreparationEditView(
            PreparationService preparations,
            UnitService units,
            CurrentUser user,
            Messages messages,
            Navigation navigation,
            HttpServletRequest request) {
        this.preparations = preparations;
        this.units = units;
        this.user = user;
        this.messages = messages;
        this.navigation = navigation;
        this.request = request;
    }

    /** Begins the article and goes to it. */
    public void draft() {
        messages.attempt(() -> navigation.redirect("/admin/news/edit?id=" + preparations.draft(wanted())));
    }

    /** Makes the person the author of what the portal began, and goes to it. */
    public void take() {
        messages.attempt(() -> navigation.redirect("/admin/news/edit?id=" + preparations.take(wanted())));
    }

    public void done() {
        change(() -> preparations.close(wanted(), version, PreparationState.DONE, note), "preparation.done");
    }

    public void drop() {
        change(() -> preparations.close(wanted(), version, PreparationState.DROPPED, note), "preparation.dropped");
    }

    public void reopen() {
        change(() -> preparations.reopen(wanted(), version), "preparation.reopened");
    }

    public void hand() {
        change(() -> preparations.handTo(wanted(), version, unitId), "preparation.handed");
    }

    private void change(Runnable change, String said) {
        try {
            if (messages.attempt(change)) {
                messages.info(said, getRow().title());
                navigation.redirect("/admin/preparations");
            }
        } catch (ConflictException met) {
            // what was typed stays, what others did is shown
            messages.error(met);
        }
    }

    public PreparationRow getRow() {
        if (row == null) {
            row = preparations.row(wanted());
        }
        return row;
    }

    private long wanted() {
        var id = request.getParameter("id");
        if (id == null || !id.matches("\\d{1,18}")) {
            throw new NotFoundException();
        }
        return Long.parseLong(id);
    }

    public List<PastItem> getEarlier() {
        if (earlier == null) {
            earlier = preparations.earlier(getRow());
        }
        return earlier;
    }

    /** Whether the person may give it to another unit. */
    public boolean isManaged() {
        return preparations.mayManage();
    }

    /** Whether the person opens articles that are nobody's own; others take them first. */
    public boolean isEditor() {
        return user.can(Capability.NEWS_EDIT);
    }

    public List<UnitRow> getUnits() {
        return units.remembered();
    }

    /** The version that the form was shown with. */
    public int getVersion() {
        return getRow().version();
    }

    public void setVersion(int version) {
        this.version = version;
    }

    public String getNote() {
        return note;
    }

    public void setNote(String note) {
        this.note = note;
    }

    public Long getUnitId() {
        return unitId;
    }

    public void setUnitId(Long unitId) {
        this.unitId = unitId;
    }
}
