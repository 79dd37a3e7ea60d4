package vn.bangtin.warning.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.List;
import vn.bangtin.account.Capability;
import vn.bangtin.account.CurrentUser;
import vn.bangtin.platform.NotFoundException;
import vn.bangtin.platform.web.Messages;
import vn.bangtin.platform.web.Navigation;
import vn.bangtin.warning.ConfirmationBoard;
import vn.bangtin.warning.ConfirmationService;

/** {@code /warnings/board}: which units have which message, of all that is in force, or of one with {@code id=}. */
@Named
@RequestScoped
public class ConfirmationBoardView {

    private ConfirmationService confirmations;
    private CurrentUser user;
    private Messages messages;
    private Navigation navigation;
    private HttpServletRequest request;
    private Clock clock;
    private List<ConfirmationBoard> boards;

    protected ConfirmationBoardView() {}

    @Inject
    ConfirmationBoardView(
            ConfirmationService confirmations,
            CurrentUser user,
            Messages messages,
            Navigation navigation,
            HttpServletRequest request,
            Clock clock) {
        this.confirmations = confirmations;
        this.user = user;
        this.messages = messages;
        this.navigation = navigation;
        this.request = request;
        this.clock = clock;
    }

    /** Writes again to the units that have not confirmed. */
    public void remind() {
        var reminded = new int[1];
        if (messages.attempt(() -> reminded[0] = confirmations.remind(wanted()))) {
            messages.info("warning.remind.done", reminded[0]);
            navigation.redirect("/warnings/board?id=" + wanted());
        }
    }

    public List<ConfirmationBoard> getBoards() {
        if (boards == null) {
            boards = isOne() ? confirmations.board(wanted()).stream().toList() : confirmations.boards();
        }
        return boards;
    }

    /** Whether one message is asked for. */
    public boolean isOne() {
        return request.getParameter("id") != null;
    }

    /** Whether the person may write down calls and remind. */
    public boolean isOnDuty() {
        return user.can(Capability.WARNING_WRITE);
    }

    /** The one message, if units can be reminded of it; else {@code null}. */
    public ConfirmationBoard getRemindable() {
        return isOne() && isOnDuty()
                ? getBoards().stream()
                        .filter(board -> board.getOpen() > 0 && board.warning().isInForce(clock.instant()))
                        .findFirst()
                        .orElse(null)
                : null;
    }

    private long wanted() {
        var id = request.getParameter("id");
        if (id == null || !id.matches("\\d{1,18}")) {
            throw new NotFoundException();
        }
        return Long.parseLong(id);
    }
}
