package vn.bangtin.opinion;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import vn.bangtin.account.Capability;
import vn.bangtin.account.CurrentUser;
import vn.bangtin.platform.BusinessException;
import vn.bangtin.platform.ConflictException;
import vn.bangtin.platform.ContentChanged;
import vn.bangtin.platform.NotFoundException;
import vn.bangtin.platform.PublishedContent;
import vn.bangtin.platform.PublishedItem;
import vn.bangtin.platform.audit.AuditTrail;
import vn.bangtin.platform.paging.Page;
import vn.bangtin.platform.paging.Slice;

/** The door to the readers' opinions. */
@Stateless
public class OpinionService {

    /** How many opinions the article's own page shows. */
    static final int LATEST = 50;

    private static final ContentChanged CHANGED = new ContentChanged("opinion");

    private Opinions opinions;
    private OpinionRules rules;
    private PublishedContent content;
    private CurrentUser currentUser;
    private AuditTrail audit;
    private Event<ContentChanged> changes;
    private Clock clock;

    public OpinionService() {}

    @Inject
    public OpinionService(
            Opinions opinions,
            OpinionRules rules,
            PublishedContent content,
            CurrentUser currentUser,
            AuditTrail audit,
            Event<ContentChanged> changes,
            Clock clock) {
        this.opinions = opinions;
        this.rules = rules;
        this.content = content;
        this.currentUser = currentUser;
        this.audit = audit;
        this.changes = changes;
        this.clock = clock;
    }

    /** The latest 50 opinions that are shown under an article, newest last. One SQL statement. */
    @PermitAll
    public OpinionThread thread(long articleId) {
        return opinions.thread(articleId, LATEST, rules.moderation() != Moderation.OFF);
    }

    /** One page of all opinions that are shown under an article, newest last. Two SQL statements. */
    @PermitAll
    public Slice<ShownOpinion> shown(long articleId, Page page) {
        return opinions.shown(articleId, page);
    }

    /**
     * The article that opinions are about.
     *
     * @throws NotFoundException if there is none with this id that everybody may read
     */
    @PermitAll
    public PublishedItem article(long articleId) {
        return content.find(articleId).orElseThrow(NotFoundException::new);
    }

    /** When moderators look at opinions. */
    @PermitAll
    public Moderation moderation() {
        return rules.moderation();
    }

    /**
     * The signed-in person says something about an article.
     *
     * @return whether readers see it at once
     * @throws NotFoundException if the article is not published
     * @throws BusinessException at {@code text} if that is missing, too short, too long or said before, without a field
     *     if no opinions are taken now or the person has sent too many
     */
    @RolesAllowed(Capability.OPINION_WRITE)
    public boolean send(long articleId, String text) {
        var moderation = rules.moderation();
        if (moderation == Moderation.OFF) {
            throw new BusinessException("opinion.off");
        }
        var article = article(articleId);
        var now = clock.instant();
        var sent = opinions.sentBy(currentUser.getId(), now.minus(OpinionRules.HOUR), now.minus(OpinionRules.DAY));
        var author = new OpinionAuthor(currentUser.getId(), currentUser.getDisplayName(), currentUser.getUnit());
        var opinion = new Opinion(article, author, sent.lastNumber() + 1, text, now, moderation == Moderation.AFTER);
        if (opinions.exists(currentUser.getId(), articleId, opinion.getText())) {
            throw BusinessException.at("text", "opinion.text.same");
        }
        rules.checkLimits(sent, now);
        if (!opinions.add(opinion)) {
            throw new BusinessException("opinion.limit.parallel");
        }
        audit.created(opinion);
        if (opinion.isShown()) {
            changes.fire(CHANGED);
        }
        return opinion.isShown();
    }

    /** One page of what the signed-in person sent, newest first, with the decisions. Two SQL statements. */
    @RolesAllowed(Capability.OPINION_WRITE)
    public Slice<OwnOpinion> own(Page page) {
        return opinions.of(currentUser.getId(), page);
    }

    /** What the signed-in person sent about an article, newest first. One SQL statement. */
    @RolesAllowed(Capability.OPINION_WRITE)
    public List<OwnOpinion> own(long articleId) {
        return opinions.of(currentUser.getId(), articleId);
    }

    /**
     * One page of the moderators' table: the waiting ones first unless it is sorted by {@code sent}, {@code author},
     * {@code article} or {@code state}. Two SQL statements.
     */
    @RolesAllowed(Capability.OPINION_MODERATE)
    public Slice<QueuedOpinion> queue(OpinionFilter filter, Page page) {
        return opinions.queue(filter, page, currentUser.getId());
    }

    /**
     * One opinion for the moderator's decision.
     *
     * @throws NotFoundException if there is none with this id
     */
    @RolesAllowed(Capability.OPINION_MODERATE)
    public QueuedOpinion queued(long id) {
        return opinions.queued(id, currentUser.getId()).orElseThrow(NotFoundException::new);
    }

    /** The opinion that waits longest for a decision this moderator may take. */
    @RolesAllowed(Capability.OPINION_MODERATE)
    public Optional<Long> nextWaiting() {
        return opinions.nextWaiting(currentUser.getId());
    }

    /**
     * Lets an opinion be shown.
     *
     * @param version the version that the moderator saw
     * @throws ConflictException if another moderator decided since then
     * @throws BusinessException if the moderator wrote it, or it is approved already
     */
    @RolesAllowed(Capability.OPINION_MODERATE)
    public void approve(long id, int version) {
        decide("approved", id, version, opinion -> opinion.approve(currentUser.getId(), clock.instant()));
    }

    /**
     * Refuses an opinion, or withdraws it if it is shown.
     *
     * @param version the version that the moderator saw
     * @param reason what the author is told
     * @throws ConflictException if another moderator decided since then
     * @throws BusinessException at {@code reason} if that is missing or too long; without a field if the moderator wrote
     *     the opinion, or it is refused already
     */
    @RolesAllowed(Capability.OPINION_MODERATE)
    public void reject(long id, int version, String reason) {
        decide("rejected", id, version, opinion -> opinion.reject(currentUser.getId(), reason, clock.instant()));
    }

    private void decide(String action, long id, int version, Consumer<Opinion> decision) {
        var opinion = opinions.findForChange(id).orElseThrow(NotFoundException::new);
        var before = opinion.auditFields();
        if (opinion.getVersion() != version) {
            throw new ConflictException(before, before, opinion.getVersion(), audit.lastActor(opinion));
        }
        decision.accept(opinion);
        audit.done(action, opinion, before);
        changes.fire(CHANGED);
    }
}
