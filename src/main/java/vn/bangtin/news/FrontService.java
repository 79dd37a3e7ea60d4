package vn.bangtin.news;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import vn.bangtin.account.Capability;
import vn.bangtin.account.CurrentUser;
import vn.bangtin.platform.BusinessException;
import vn.bangtin.platform.ConflictException;
import vn.bangtin.platform.ContentChanged;
import vn.bangtin.platform.audit.AuditTrail;

/**
 * The door to the order of the portal page: what an editor put first for this time, then what is pinned, then the newest,
 * and each only while readers may see it. The page is of the whole portal: who may publish in some places only, does not
 * arrange it.
 */
@Stateless
public class FrontService {

    /** The lead and the next four. */
    public static final int PLACES = 5;

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm dd/MM/yyyy");
    private static final int CANDIDATES = 20;
    private static final int MOMENTS = 8;

    private FrontPages pages;
    private Readership readership;
    private Rights rights;
    private CurrentUser currentUser;
    private AuditTrail audit;
    private Event<ContentChanged> changes;
    private Clock clock;

    public FrontService() {}

    @Inject
    public FrontService(
            FrontPages pages,
            Readership readership,
            Rights rights,
            CurrentUser currentUser,
            AuditTrail audit,
            Event<ContentChanged> changes,
            Clock clock) {
        this.pages = pages;
        this.readership = readership;
        this.rights = rights;
        this.currentUser = currentUser;
        this.audit = audit;
        this.changes = changes;
        this.clock = clock;
    }

    /** The first articles of the portal page, the lead before all. One SQL statement. */
    @PermitAll
    public List<ArticleRow> list(int many) {
        return pages.order(null, clock.instant(), many, readership.hidden());
    }

    /** The same as it will be at a moment, with all that is scheduled done by then. One SQL statement. */
    @RolesAllowed({Capability.NEWS_EDIT, Capability.NEWS_PUBLISH})
    public List<ArticleRow> asOf(Instant moment, int many) {
        var now = clock.instant();
        return pages.order(moment.isBefore(now) ? now : moment, now, many, readership.hidden());
    }

    /** The next moments at which something comes or goes by itself. One SQL statement. */
    @RolesAllowed({Capability.NEWS_EDIT, Capability.NEWS_PUBLISH})
    public List<Instant> comingMoments() {
        return pages.comingMoments(clock.instant(), MOMENTS);
    }

    /** What is put first now and from now on. */
    @RolesAllowed(Capability.NEWS_PUBLISH)
    public FrontForm form() {
        var places = pages.places();
        var rows = rows(places);
        return new FrontForm(
                pages.find().getVersion(),
                places.stream()
                        .map(place ->
                                new FrontForm.Place(rows.get(place.getArticleId()), place.getFrom(), place.getUntil()))
                        .toList());
    }

    /**
     * What may be put first: scheduled articles, the next first, then published ones, newest first; at most twenty of
     * each. Two SQL statements.
     *
     * @param text words that title and summary must have, with or without marks; {@code null}: any
     */
    @RolesAllowed(Capability.NEWS_PUBLISH)
    public List<FrontRow> candidates(String text) {
        return pages.candidates(text, CANDIDATES);
    }

    /** Whether the person may arrange the page, and not only look at its order. */
    @RolesAllowed(Capability.NEWS_PUBLISH)
    public boolean mayArrange() {
        return rights.areas(Capability.NEWS_PUBLISH).isEmpty();
    }

    /**
     * Puts articles first, in this order.
     *
     * @param version that of the form that the person began with
     * @throws BusinessException if a rule is broken, or the person publishes in some places only
     * @throws ConflictException if somebody arranged it since
     */
    @RolesAllowed(Capability.NEWS_PUBLISH)
    public void arrange(int version, List<FrontPlace> places) {
        if (!mayArrange()) {
            throw new BusinessException("front.refused");
        }
        var page = pages.findForChange();
        var stored = pages.places();
        if (same(stored, places)) {
            return;
        }
        check(stored, places);
        var before = fields(stored);
        var after = fields(places);
        if (page.getVersion() != version) {
            throw new ConflictException(before, after, page.getVersion(), audit.lastActor(page));
        }
        page.arranged(currentUser.getId(), clock.instant());
        pages.replace(places);
        audit.done(
                "arranged",
                "FrontPage",
                page.getId(),
                after.values().stream().findFirst().orElse(""),
                before,
                after);
        changes.fire(new ContentChanged("news"));
    }

    private static boolean same(List<FrontPlace> one, List<FrontPlace> other) {
        return one.size() == other.size()
                && IntStream.range(0, one.size()).allMatch(i -> one.get(i).isLike(other.get(i)));
    }

    /** What stands there already may stay, whatever became of it. */
    private void check(List<FrontPlace> stored, List<FrontPlace> places) {
        if (places.size() > PLACES) {
            throw new BusinessException("front.full");
        }
        if (places.stream().map(FrontPlace::getArticleId).distinct().count() < places.size()) {
            throw new BusinessException("front.twice");
        }
        var rows = rows(places);
        for (var place : places) {
            var kept = stored.stream().anyMatch(old -> old.getArticleId() == place.getArticleId());
            var row = rows.get(place.getArticleId());
            if (row == null || !kept && !row.coming()) {
                throw new BusinessException("front.notComing");
            }
        }
    }

    private Map<Long, FrontRow> rows(List<FrontPlace> places) {
        return pages.rows(places.stream().map(FrontPlace::getArticleId).toList());
    }

    /** As people read it: which article stands where, and when. */
    private Map<String, String> fields(List<FrontPlace> places) {
        var rows = rows(places);
        var fields = new LinkedHashMap<String, String>();
        for (var place : places) {
            fields.put(
                    "front.place." + (fields.size() + 1),
                    rows.get(place.getArticleId()).article().title() + times(place));
        }
        return fields;
    }

    private String times(FrontPlace place) {
        return place.getFrom() == null && place.getUntil() == null
                ? ""
                : " (" + time(place.getFrom()) + " – " + time(place.getUntil()) + ")";
    }

    private String time(Instant instant) {
        return instant == null ? "…" : TIME.format(instant.atZone(clock.getZone()));
    }
}
