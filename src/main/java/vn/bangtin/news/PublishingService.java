package vn.bangtin.news;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import vn.bangtin.platform.ContentChanged;
import vn.bangtin.platform.audit.AuditTrail;

/**
 * Publishes and withdraws what was scheduled, with nobody signed in. Every article is a transaction of its own: it comes
 * whole, with its step, its audit line and its place in the feed, or it waits for the next turn. Any number of nodes may
 * try at once: a conditional update in the database decides, and whatever the clock did in the meantime, an article that
 * is not in the state it starts from is left alone.
 */
@Stateless
@PermitAll
public class PublishingService {

    private Articles articles;
    private AuditTrail audit;
    private Event<ContentChanged> changes;
    private Clock clock;

    public PublishingService() {}

    @Inject
    public PublishingService(Articles articles, AuditTrail audit, Event<ContentChanged> changes, Clock clock) {
        this.articles = articles;
        this.audit = audit;
        this.changes = changes;
        this.clock = clock;
    }

    /** The articles whose hour has come, the longest due first, at most a hundred at a time. */
    public List<Long> dueToPublish() {
        return articles.dueToPublish(clock.instant());
    }

    /** The published articles whose time is over, at most a hundred at a time. */
    public List<Long> dueToExpire() {
        return articles.dueToExpire(clock.instant());
    }

    /**
     * Publishes an article if it is due and nobody else did.
     *
     * @return whether this call did it
     */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public boolean publish(long id) {
        return go(id, ArticleState.SCHEDULED, "publishAt", Step.PUBLISH);
    }

    /**
     * Withdraws an article if its time is over and nobody else did; it stays in the archive, and its address says that it
     * is gone.
     *
     * @return whether this call did it
     */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public boolean expire(long id) {
        return go(id, ArticleState.PUBLISHED, "unpublishAt", Step.EXPIRE);
    }

    private boolean go(long id, ArticleState from, String timeColumn, Step step) {
        var now = clock.instant();
        if (!articles.claimDue(id, from, timeColumn, now)) {
            return false;
        }
        var article = articles.findForChange(id).orElseThrow();
        var before = article.auditFields();
        if (step == Step.EXPIRE) {
            article.withdraw(now, null);
        } else {
            article.publish(now);
        }
        articles.add(new ArticleStep(id, step, from, article.getState(), now, null, null));
        audit.done(step.auditAction(), article, before);
        changes.fire(new ContentChanged("news", article.getState() == ArticleState.PUBLISHED ? id : null));
        return true;
    }
}
