package vn.bangtin.warning.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import vn.bangtin.account.Capability;
import vn.bangtin.account.CurrentUser;
import vn.bangtin.organisation.UnitContact;
import vn.bangtin.platform.NotFoundException;
import vn.bangtin.platform.web.Messages;
import vn.bangtin.platform.web.Navigation;
import vn.bangtin.warning.ConfirmationBoard;
import vn.bangtin.warning.ConfirmationService;
import vn.bangtin.warning.UnitNoticeRow;
import vn.bangtin.warning.WarningRow;

/**
 * {@code /warnings/confirm?id=}: says for one's unit that it has a message; with {@code unit=} a duty officer writes down what a
 * unit said on the phone.
 */
@Named
@RequestScoped
public class ConfirmView {

    private ConfirmationService confirmations;
    private CurrentUser user;
    private Messages messages;
    private Navigation navigation;
    private HttpServletRequest request;
    private WarningRow row;
    private Boolean withdrawn;
    private Optional<UnitNoticeRow> notice;
    private String note;
    private String phone;

    protected ConfirmView() {}

    @Inject
    ConfirmView(
            ConfirmationService confirmations,
            CurrentUser user,
            Messages messages,
            Navigation navigation,
            HttpServletRequest request) {
        this.confirmations = confirmations;
        this.user = user;
        this.messages = messages;
        this.navigation = navigation;
        this.request = request;
    }

    public void confirm() {
        var unit = getNotice().unit();
        var first = new boolean[1];
        if (messages.attempt(() -> first[0] = confirmations.confirm(number("id"), note))) {
            messages.info(first[0] ? "warning.confirm.done" : "warning.confirm.known", unit);
            navigation.redirect("/warnings/confirm?id=" + number("id"));
        }
    }

    public void confirmByPhone() {
        var first = new boolean[1];
        if (messages.attempt(
                () -> first[0] = confirmations.confirmByPhone(getNotice().id(), phone))) {
            messages.info(first[0] ? "warning.board.phone.done" : "warning.confirm.known");
            navigation.redirect("/warnings/board?id=" + number("id"));
        }
    }

    /** The message. */
    public WarningRow getRow() {
        if (row == null) {
            row = confirmations.message(number("id"));
        }
        return row;
    }

    /** Whether the message was taken back. */
    public boolean isWithdrawn() {
        if (withdrawn == null) {
            withdrawn = confirmations.isWithdrawn(number("id"));
        }
        return withdrawn;
    }

    /** Whether a duty officer confirms for another unit. */
    public boolean isByPhone() {
        return request.getParameter("unit") != null && user.can(Capability.WARNING_WRITE);
    }

    /** What the unit was told; {@code null} if it is not asked, or the person belongs to no unit. */
    public UnitNoticeRow getNotice() {
        if (notice == null) {
            var unit = isByPhone()
                    ? Optional.of(number("unit"))
                    : confirmations.ownUnit().map(UnitContact::id);
            notice = unit.flatMap(id -> confirmations.board(number("id")).stream()
                    .map(ConfirmationBoard::units)
                    .flatMap(rows -> rows.stream().filter(told -> told.unitId() == id))
                    .findFirst());
        }
        return notice.orElse(null);
    }

    /** Whether the person belongs to a unit. */
    public boolean isInUnit() {
        return confirmations.ownUnit().isPresent();
    }

    private long number(String name) {
        var value = request.getParameter(name);
        if (value == null || !value.matches("\\d{1,18}")) {
            throw new NotFoundException();
        }
        return Long.parseLong(value);
    }

    public String getNote() {
        return note;
    }

    public void setNote(String note) {
        this.note = note;
    }

    public String getPhone() {
        return phone;
    }

    public void setPhone(String phone) {
        this.phone = phone;
    }
}
