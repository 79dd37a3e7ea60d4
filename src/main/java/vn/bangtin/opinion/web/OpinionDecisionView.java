package vn.bangtin.opinion.web;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import vn.bangtin.opinion.OpinionService;
import vn.bangtin.opinion.OpinionState;
import vn.bangtin.opinion.QueuedOpinion;
import vn.bangtin.platform.ConflictException;
import vn.bangtin.platform.NotFoundException;
import vn.bangtin.platform.web.Messages;
import vn.bangtin.platform.web.Navigation;

/**
 * {@code /admin/opinions/edit?id=}: a moderator decides about one opinion and comes to the next one that waits, so that a
 * queue is worked through without going back to the table.
 */
@Named
@ViewScoped
public class OpinionDecisionView implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private OpinionService opinions;

    @Inject
    private Messages messages;

    @Inject
    private Navigation navigation;

    @Inject
    private HttpServletRequest request;

    private QueuedOpinion opinion;
    private String reason;

    @PostConstruct
    void open() {
        var wanted = request.getParameter("id");
        if (wanted == null || !wanted.matches("\\d{1,18}")) {
            throw new NotFoundException();
        }
        opinion = opinions.queued(Long.parseLong(wanted));
    }

    /** Lets readers see it. */
    public void approve() {
        decide(() -> opinions.approve(opinion.id(), opinion.version()), "opinion.decision.approved");
    }

    /** Refuses it, or withdraws it if readers see it. */
    public void reject() {
        decide(() -> opinions.reject(opinion.id(), opinion.version(), reason), "opinion.decision.rejected");
    }

    private void decide(Runnable decision, String done) {
        try {
            if (messages.attempt(decision)) {
                messages.info(done, opinion.author());
                navigation.redirect(opinions.nextWaiting()
                        .map(next -> "/admin/opinions/edit?id=" + next)
                        .orElse("/admin/opinions"));
            }
        } catch (ConflictException e) {
            // what the other moderator decided is on the page now; the reason typed here stays
            opinion = opinions.queued(opinion.id());
            messages.error("opinion.decision.meanwhile", e.changedBy() == null ? "?" : e.changedBy());
        }
    }

    /** Whether it may be approved: it is not yet, and somebody else wrote it. */
    public boolean isApprovable() {
        return !opinion.own() && opinion.state() != OpinionState.APPROVED;
    }

    /** Whether it may be refused or withdrawn: it is not yet, and somebody else wrote it. */
    public boolean isRejectable() {
        return !opinion.own() && opinion.state() != OpinionState.REJECTED;
    }

    public QueuedOpinion getOpinion() {
        return opinion;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
