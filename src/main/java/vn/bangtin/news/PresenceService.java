package vn.bangtin.news;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import vn.bangtin.account.Capability;
import vn.bangtin.account.CurrentUser;
import vn.bangtin.account.SignedOut;
import vn.bangtin.platform.NotFoundException;

/**
 * Who has the page of an article open. It is advice for people; that nobody overwrites what they have not seen is kept by
 * the versions of {@link ArticleService}.
 */
@Stateless
public class PresenceService {

    /** Who was not heard of for so long has gone. */
    static final Duration GONE = Duration.ofSeconds(60);

    private static final Duration FORGOTTEN = Duration.ofDays(1);

    private Presences presences;
    private ArticleService desk;
    private CurrentUser currentUser;
    private Clock clock;

    public PresenceService() {}

    @Inject
    public PresenceService(Presences presences, ArticleService desk, CurrentUser currentUser, Clock clock) {
        this.presences = presences;
        this.desk = desk;
        this.currentUser = currentUser;
        this.clock = clock;
    }

    /**
     * The person has the page open, in a tab of their browser.
     *
     * @return all who have, this tab included, who came first at the top
     * @throws NotFoundException if the article does not exist, or the person may not see it
     */
    @RolesAllowed(Capability.NEWS_WRITE)
    public List<PresenceRow> here(long articleId, String tab) {
        desk.row(articleId);
        come(articleId, tab);
        return presences.at(articleId, clock.instant().minus(GONE));
    }

    private void come(long articleId, String tab) {
        var now = clock.instant();
        if (!presences.seen(articleId, currentUser.getId(), tab, now)) {
            presences.forget(now.minus(FORGOTTEN));
            presences.add(new ArticlePresence(articleId, currentUser.getId(), tab, now));
        }
    }

    /** The person goes on with the article in this tab; all others who have it open are told. */
    @RolesAllowed(Capability.NEWS_WRITE)
    public List<PresenceRow> takeOver(long articleId, String tab) {
        desk.row(articleId);
        come(articleId, tab);
        presences.takeOver(articleId, currentUser.getId(), tab);
        return presences.at(articleId, clock.instant().minus(GONE));
    }

    /** The person closed the page. */
    @RolesAllowed(Capability.NEWS_WRITE)
    public void leave(long articleId, String tab) {
        presences.leave(articleId, currentUser.getId(), tab);
    }

    /** Nobody is anywhere who signed out. */
    public void signedOut(@Observes SignedOut event) {
        presences.leaveAll(event.accountId());
    }
}
