package vn.bangtin.anniversary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import vn.bangtin.account.Capability;
import vn.bangtin.account.CurrentUser;
import vn.bangtin.calendar.CalendarService;
import vn.bangtin.organisation.UnitService;
import vn.bangtin.platform.BusinessException;
import vn.bangtin.platform.ConflictException;
import vn.bangtin.platform.DraftTaken;
import vn.bangtin.platform.NotFoundException;
import vn.bangtin.platform.PastContent;
import vn.bangtin.platform.PastItem;
import vn.bangtin.platform.audit.AuditTrail;
import vn.bangtin.platform.paging.Page;
import vn.bangtin.platform.paging.Slice;
import vn.bangtin.platform.text.Words;

/**
 * The door to what is prepared before an anniversary. Who looks after the anniversaries says what is prepared and sees all of it;
 * others see and do what their own unit has to do, and anything else does not exist for them.
 */
@Stateless
public class PreparationService {

    private static final int DEFAULT_LEAD = 20;
    private static final int YEARS_AHEAD = 20;
    private static final int EARLIER = 10;

    /** No unit has this id: who belongs to none has nothing to prepare. */
    private static final long NO_UNIT = -1;

    private Preparations preparations;
    private Anniversaries anniversaries;
    private PreparationDrafts drafts;
    private OpenPreparations open;
    private PastContent past;
    private CalendarService calendar;
    private UnitService units;
    private CurrentUser user;
    private AuditTrail audit;
    private Event<DraftTaken> taken;
    private Event<PreparationsChanged> changes;
    private Clock clock;

    public PreparationService() {}

    @Inject
    public PreparationService(
            Preparations preparations,
            Anniversaries anniversaries,
            PreparationDrafts drafts,
            OpenPreparations open,
            PastContent past,
            CalendarService calendar,
            UnitService units,
            CurrentUser user,
            AuditTrail audit,
            Event<DraftTaken> taken,
            Event<PreparationsChanged> changes,
            Clock clock) {
        this.preparations = preparations;
        this.anniversaries = anniversaries;
        this.drafts = drafts;
        this.open = open;
        this.past = past;
        this.calendar = calendar;
        this.units = units;
        this.user = user;
        this.audit = audit;
        this.taken = taken;
        this.changes = changes;
        this.clock = clock;
    }

    /**
     * What is prepared before an anniversary; a proposal in the portal's words if nobody said so yet.
     *
     * @throws NotFoundException if there is no such anniversary
     */
    @RolesAllowed(Capability.ANNIVERSARY_MANAGE)
    public PreparationRuleForm rule(long anniversaryId) {
        var anniversary = anniversary(anniversaryId);
        return preparations
                .rule(anniversaryId)
                .map(PreparationRule::form)
                .orElseGet(() -> new PreparationRuleForm(
                        anniversaryId,
                        null,
                        true,
                        anniversary.unitId(),
                        DEFAULT_LEAD,
                        anniversary.firstYear() == null ? PreparationYears.ALL : PreparationYears.TRON_AND_LE_5,
                        true,
                        null,
                        template(anniversary.firstYear() == null ? "preparation.default.any" : "preparation.default")));
    }

    private static DraftTemplate template(String key) {
        return new DraftTemplate(
                Words.VIETNAMESE.format(key + ".title"),
                Words.VIETNAMESE.format(key + ".summary"),
                Words.VIETNAMESE.format(key + ".text"));
    }

    /** The title of an anniversary, for the page of its rule. */
    @RolesAllowed(Capability.ANNIVERSARY_MANAGE)
    public String title(long anniversaryId) {
        return anniversary(anniversaryId).title();
    }

    private AnniversaryRow anniversary(long id) {
        return anniversaries.row(id).orElseThrow(NotFoundException::new);
    }

    /**
     * What a rule would do next, before it is saved; nothing if it prepares no day of the next twenty years.
     *
     * @throws BusinessException at the field that breaks a rule
     */
    @RolesAllowed(Capability.ANNIVERSARY_MANAGE)
    public Optional<PreparationPreview> preview(PreparationRuleForm form) {
        var rule = new PreparationRule(form);
        var anniversary = anniversary(form.anniversaryId());
        var today = LocalDate.now(clock);
        return anniversary.recurrence().between(today, today.plusYears(YEARS_AHEAD)).stream()
                .filter(rule.getYears()::has)
                .findFirst()
                .map(occurrence -> new PreparationPreview(
                        occurrence,
                        calendar.workingDayBefore(occurrence.date(), rule.getLead()),
                        rule.getTemplate()
                                .filled(anniversary.title(), drafts.unit(anniversary, occurrence.date()), occurrence)));
    }

    /**
     * Stores what is prepared before an anniversary.
     *
     * @throws BusinessException at the field that breaks a rule
     * @throws ConflictException if somebody else changed it since the form was read
     * @throws NotFoundException if there is no such anniversary
     */
    @RolesAllowed(Capability.ANNIVERSARY_MANAGE)
    public void save(PreparationRuleForm form) {
        // one after the other: two people may say it for the first time
        anniversaries.findForChange(form.anniversaryId()).orElseThrow(NotFoundException::new);
        requireUnit(form.unitId());
        var stored = preparations.rule(form.anniversaryId()).orElse(null);
        if (stored == null) {
            var created = new PreparationRule(form);
            preparations.add(created);
            audit.created(created);
            return;
        }
        var before = stored.auditFields();
        var outdated = !Objects.equals(form.version(), stored.getVersion());
        stored.write(form);
        if (outdated) {
            throw new ConflictException(before, stored.auditFields(), stored.getVersion(), audit.lastActor(stored));
        }
        audit.changed(stored, before);
    }

    private void requireUnit(Long unitId) {
        if (unitId != null && units.name(unitId).isEmpty()) {
            throw BusinessException.at("unit", "preparation.unit.required");
        }
    }

    /**
     * What is, or was, to be prepared by the person's unit, or by all of them for who looks after the anniversaries: the next day
     * first. Two SQL statements.
     *
     * @param state only these; {@code null}: all
     */
    @RolesAllowed(Capability.NEWS_WRITE)
    public Slice<PreparationRow> rows(PreparationState state, Page page) {
        return preparations.rows(unit(), state, page);
    }

    /** How many are open, as it was at most a minute ago. */
    @RolesAllowed(Capability.NEWS_WRITE)
    public long open() {
        return open.of(user.getId(), () -> preparations.count(unit(), PreparationState.OPEN));
    }

    /** Whether the person may hand work to another unit. */
    public boolean mayManage() {
        return user.can(Capability.ANNIVERSARY_MANAGE);
    }

    private Long unit() {
        return mayManage() ? null : Objects.requireNonNullElse(user.getUnitId(), NO_UNIT);
    }

    /**
     * One of them. One SQL statement.
     *
     * @throws NotFoundException if it does not exist, or is nothing of the person's
     */
    @RolesAllowed(Capability.NEWS_WRITE)
    public PreparationRow row(long id) {
        return preparations.row(id).filter(row -> mine(row.unitId())).orElseThrow(NotFoundException::new);
    }

    private boolean mine(long unitId) {
        return unit() == null || unit() == unitId;
    }

    /** What the person may read that was published on the day in the ten years before. Two SQL statements. */
    @RolesAllowed(Capability.NEWS_WRITE)
    public List<PastItem> earlier(PreparationRow row) {
        return anniversaries
                .row(row.anniversaryId())
                .map(anniversary -> past.publishedOn(PreparationDrafts.earlierDays(anniversary, row.day()), EARLIER))
                .orElse(List.of());
    }

    /**
     * Begins the article with the person as its author.
     *
     * @return the article
     * @throws BusinessException if there is one already, or the newsroom does not let the person write there
     */
    @RolesAllowed(Capability.NEWS_WRITE)
    public long draft(long id) {
        var preparation = forChange(id);
        if (preparation.getArticleId() != null) {
            throw new BusinessException("preparation.drafted.already");
        }
        var rule = preparations.rule(preparation.getAnniversaryId()).orElseThrow(NotFoundException::new);
        var anniversary = anniversary(preparation.getAnniversaryId());
        var before = preparation.auditFields();
        drafts.ask(preparation, rule, anniversary, user.getId());
        audit.changed(preparation, before);
        changes.fire(new PreparationsChanged());
        return preparation.getArticleId();
    }

    /**
     * The person will write the article that the portal began.
     *
     * @return the article
     * @throws BusinessException if somebody writes it already
     */
    @RolesAllowed(Capability.NEWS_WRITE)
    public long take(long id) {
        var article = forChange(id).getArticleId();
        if (article == null) {
            throw new NotFoundException();
        }
        taken.fire(new DraftTaken(article, user.getId()));
        return article;
    }

    /**
     * Closes it.
     *
     * @param as not {@link PreparationState#OPEN}
     * @param words required for what is not needed
     * @throws BusinessException at {@code note}
     * @throws ConflictException if it was changed since it was shown
     */
    @RolesAllowed(Capability.NEWS_WRITE)
    public void close(long id, int version, PreparationState as, String words) {
        change(id, version, preparation -> preparation.close(as, user.getId(), words, clock.instant()));
    }

    /** It is to be done after all. Throws as {@link #close}. */
    @RolesAllowed(Capability.NEWS_WRITE)
    public void reopen(long id, int version) {
        change(id, version, Preparation::reopen);
    }

    /** Gives it to another unit. Throws as {@link #close}, and at {@code unit} if there is no such. */
    @RolesAllowed(Capability.ANNIVERSARY_MANAGE)
    public void handTo(long id, int version, Long unitId) {
        if (unitId == null) {
            throw BusinessException.at("unit", "preparation.unit.required");
        }
        requireUnit(unitId);
        change(id, version, preparation -> preparation.handTo(unitId));
    }

    private void change(long id, int version, Consumer<Preparation> change) {
        var preparation = forChange(id);
        if (preparation.getVersion() != version) {
            throw new ConflictException(Map.of(), Map.of(), preparation.getVersion(), audit.lastActor(preparation));
        }
        var before = preparation.auditFields();
        change.accept(preparation);
        audit.changed(preparation, before);
        changes.fire(new PreparationsChanged());
    }

    private Preparation forChange(long id) {
        return preparations
                .findForChange(id)
                .filter(preparation -> mine(preparation.getUnitId()))
                .orElseThrow(NotFoundException::new);
    }
}
