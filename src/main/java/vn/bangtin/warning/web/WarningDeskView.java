package vn.bangtin.warning.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import vn.bangtin.place.ListedPlace;
import vn.bangtin.place.PlaceService;
import vn.bangtin.platform.ConflictException;
import vn.bangtin.platform.NotFoundException;
import vn.bangtin.platform.text.Vietnamese;
import vn.bangtin.platform.web.Messages;
import vn.bangtin.platform.web.Navigation;
import vn.bangtin.warning.WarningDeskRow;
import vn.bangtin.warning.WarningDeskService;

/** {@code /admin/warnings/view?id=}: one message, how it came about, and what can be done with it. */
@Named
@RequestScoped
public class WarningDeskView {

    private WarningDeskService desk;
    private PlaceService places;
    private Messages messages;
    private Navigation navigation;
    private HttpServletRequest request;

    private WarningDeskRow row;
    private List<WarningDeskRow> history;
    private List<String> placeNames;
    private int version = -1;
    private String reason;

    protected WarningDeskView() {}

    @Inject
    WarningDeskView(
            WarningDeskService desk,
            PlaceService places,
            Messages messages,
            Navigation navigation,
            HttpServletRequest request) {
        this.desk = desk;
        this.places = places;
        this.messages = messages;
        this.navigation = navigation;
        this.request = request;
    }

    public void issue() {
        change(() -> desk.issue(wanted(), version), "warning.desk.issued");
    }

    public void issueAlone() {
        change(() -> desk.issueAlone(wanted(), version, reason), "warning.desk.issuedAlone");
    }

    public void confirm() {
        change(() -> desk.confirm(wanted(), version), "warning.desk.confirmed");
    }

    public void refuse() {
        change(() -> desk.refuse(wanted(), version, reason), "warning.desk.refused");
    }

    public void withdraw() {
        change(() -> desk.withdraw(wanted(), version, reason), "warning.desk.withdrawn");
    }

    private void change(Runnable change, String said) {
        try {
            if (messages.attempt(change)) {
                messages.info(said, getRow().message().headline());
                navigation.redirect("/admin/warnings/view?id=" + wanted());
            }
        } catch (ConflictException met) {
            // what was typed stays, and what others did is on this page
            messages.error("warning.desk.changedMeanwhile");
        }
    }

    public WarningDeskRow getRow() {
        if (row == null) {
            row = desk.message(wanted());
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

    /** The names of our places that it is for. */
    public List<String> getPlaceNames() {
        if (placeNames == null) {
            var ids = getRow().message().placeIds();
            placeNames = places.listed().stream()
                    .filter(place -> ids.contains(place.id()))
                    .map(ListedPlace::name)
                    .sorted(Vietnamese.order())
                    .toList();
        }
        return placeNames;
    }

    /** All messages about the same danger, newest first. */
    public List<WarningDeskRow> getHistory() {
        if (history == null) {
            history = desk.history(wanted());
        }
        return history;
    }

    /** The version that the page was shown with. */
    public int getVersion() {
        return getRow().version();
    }

    public void setVersion(int version) {
        this.version = version;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
