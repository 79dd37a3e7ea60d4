package vn.bangtin.anniversary;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import vn.bangtin.account.Capability;
import vn.bangtin.platform.ConflictException;
import vn.bangtin.platform.ContentChanged;
import vn.bangtin.platform.NotFoundException;
import vn.bangtin.platform.audit.AuditTrail;
import vn.bangtin.platform.paging.Page;
import vn.bangtin.platform.paging.Slice;
import vn.bangtin.platform.text.Vietnamese;

/**
 * The door to the anniversaries.
 *
 * <p>There are a few hundred of them, at most: every reading takes all that may fall in the time asked for in one SQL
 * statement and computes their days in memory.
 */
@Stateless
public class AnniversaryService {

    private static final ContentChanged CHANGED = new ContentChanged("anniversary");

    private Anniversaries anniversaries;
    private AuditTrail audit;
    private Event<ContentChanged> changes;
    private Clock clock;

    public AnniversaryService() {}

    @Inject
    public AnniversaryService(
            Anniversaries anniversaries, AuditTrail audit, Event<ContentChanged> changes, Clock clock) {
        this.anniversaries = anniversaries;
        this.audit = audit;
        this.changes = changes;
        this.clock = clock;
    }

    /**
     * What falls today and in the days to come, as readers see it. One SQL statement.
     *
     * @param days how many days after today
     */
    @PermitAll
    public List<CalendarEntry> upcoming(int days) {
        var today = LocalDate.now(clock);
        return between(today, today.plusDays(days), null);
    }

    /**
     * What falls from one day to another, both included, as readers see it: by day, those of one day by title. One SQL
     * statement.
     *
     * @param kind only this kind, or {@code null} for all
     */
    @PermitAll
    public List<CalendarEntry> between(LocalDate from, LocalDate to, AnniversaryKind kind) {
        return kept(from, to, kind).stream()
                .flatMap(row -> row.recurrence().between(from, to).stream()
                        .map(occurrence -> new CalendarEntry(row, occurrence)))
                .sorted(CalendarEntry.order())
                .toList();
    }

    /**
     * The anniversaries themselves that readers see and that may fall from one day to another, in no order. One SQL
     * statement.
     *
     * @param kind only this kind, or {@code null} for all
     */
    @PermitAll
    public List<AnniversaryRow> kept(LocalDate from, LocalDate to, AnniversaryKind kind) {
        return anniversaries.publishedBetween(from, to).stream()
                .filter(row -> kind == null || row.isOf(kind))
                .toList();
    }

    /**
     * The list of the editors, published or not. One SQL statement.
     *
     * @param page its orders are {@code title}, {@code day} (by the calendar, then month and day), {@code kind},
     *     {@code changed}, and {@code next}, which is its own: what falls next comes first, what never falls again last
     */
    @RolesAllowed(Capability.ANNIVERSARY_MANAGE)
    public Slice<UpcomingRow> list(AnniversaryFilter filter, Page page) {
        var today = LocalDate.now(clock);
        var rows = anniversaries.rows(filter).stream()
                .map(row -> new UpcomingRow(row, row.recurrence().next(today).orElse(null)))
                .sorted(order(page))
                .toList();
        var from = Math.min(page.offset(), rows.size());
        var to = Math.min(from + page.size(), rows.size());
        return new Slice<>(rows.subList(from, to), page, rows.size());
    }

    /**
     * All năm tròn and năm lẻ 5 of the coming years, also of days that readers do not see yet: by unit, those of everybody
     * first, then by day. One SQL statement.
     */
    @RolesAllowed(Capability.ANNIVERSARY_MANAGE)
    public List<CalendarEntry> plan(PlanFilter filter) {
        var from = LocalDate.of(filter.firstYear(), 1, 1);
        var to = LocalDate.of(filter.firstYear() + filter.years() - 1, 12, 31);
        var byUnit = Comparator.comparing(
                (CalendarEntry entry) -> entry.anniversary().unit(), Comparator.nullsFirst(Vietnamese.order()));
        return anniversaries.rows(new AnniversaryFilter(null, filter.kind(), null, null)).stream()
                .filter(row -> filter.unitIds() == null
                        || row.unitId() != null && filter.unitIds().contains(row.unitId()))
                .flatMap(row -> row.recurrence().between(from, to).stream()
                        .filter(occurrence -> filter.yearClass() == null
                                ? occurrence.yearClass() == YearClass.TRON || occurrence.yearClass() == YearClass.LE_5
                                : occurrence.yearClass() == filter.yearClass())
                        .map(occurrence -> new CalendarEntry(row, occurrence)))
                .sorted(byUnit.thenComparing(CalendarEntry.order()))
                .toList();
    }

    /**
     * An anniversary as the form shows it.
     *
     * @throws NotFoundException if there is none with this id
     */
    @RolesAllowed(Capability.ANNIVERSARY_MANAGE)
    public AnniversaryForm form(long id) {
        return form(anniversaries.find(id).orElseThrow(NotFoundException::new));
    }

    static AnniversaryForm form(Anniversary stored) {
        var recurrence = stored.getRecurrence();
        return new AnniversaryForm(
                stored.getId(),
                stored.getVersion(),
                stored.getTitle(),
                stored.getKind(),
                stored.getSecondKind(),
                recurrence.calendar(),
                recurrence.day(),
                recurrence.month(),
                recurrence.firstYear(),
                recurrence.counting(),
                stored.getUnitId(),
                recurrence.validFrom(),
                recurrence.validTo(),
                stored.getSource(),
                stored.getNote(),
                stored.isPublished(),
                recurrence.policies(),
                stored.getUnitEnd());
    }

    /**
     * Stores a new anniversary or the changes of one, and publishes or withdraws it as the form says.
     *
     * @return its id
     * @throws vn.bangtin.platform.BusinessException at the field that breaks a rule
     * @throws ConflictException if somebody else changed it since the form was read
     * @throws NotFoundException if there is none with the form's id
     */
    @RolesAllowed(Capability.ANNIVERSARY_MANAGE)
    public long save(AnniversaryForm form) {
        var anniversary = form.id() == null ? create(form) : change(form);
        changes.fire(CHANGED);
        return anniversary.getId();
    }

    /**
     * The next times that an anniversary would fall as it stands in the form, before anything is saved. At most one SQL
     * statement.
     *
     * @param count how many times at most
     * @throws vn.bangtin.platform.BusinessException at the field that breaks a rule
     */
    @RolesAllowed(Capability.ANNIVERSARY_MANAGE)
    public Preview preview(AnniversaryForm form, int count) {
        var subject = form.unitId() == null
                ? Subject.EVERYBODY
                : anniversaries.subject(form.unitId(), form.end()).orElse(Subject.EVERYBODY);
        var recurrence = form.recurrence().until(subject.keptUntil());
        return new Preview(recurrence, subject, recurrence.preview(LocalDate.now(clock), count));
    }

    /**
     * All that the filter lets through as forms, by their titles: what a file of them holds. One SQL statement.
     */
    @RolesAllowed(Capability.ANNIVERSARY_MANAGE)
    public List<AnniversaryForm> forms(AnniversaryFilter filter) {
        return anniversaries.all(filter).stream()
                .map(AnniversaryService::form)
                .sorted(Comparator.comparing(AnniversaryForm::title, Vietnamese.order()))
                .toList();
    }

    private Anniversary create(AnniversaryForm form) {
        var created = new Anniversary(form.title(), form.kind(), form.secondKind(), form.recurrence());
        write(form, created);
        anniversaries.add(created);
        audit.created(created);
        return created;
    }

    private Anniversary change(AnniversaryForm form) {
        var stored = anniversaries.findForChange(form.id()).orElseThrow(NotFoundException::new);
        var before = stored.auditFields();
        var wasPublished = stored.isPublished();
        var outdated = stored.getVersion() != form.version();
        stored.describe(form.title(), form.kind(), form.secondKind());
        stored.fallOn(form.recurrence());
        write(form, stored);
        if (outdated) {
            throw new ConflictException(before, stored.auditFields(), stored.getVersion(), audit.lastActor(stored));
        }
        if (wasPublished == stored.isPublished()) {
            audit.changed(stored, before);
        } else {
            audit.done(stored.isPublished() ? "published" : "withdrawn", stored, before);
        }
        return stored;
    }

    static void write(AnniversaryForm form, Anniversary anniversary) {
        anniversary.belongTo(form.unitId(), form.end());
        anniversary.document(form.source(), form.note());
        if (form.published()) {
            anniversary.publish();
        } else {
            anniversary.withdraw();
        }
    }

    private static Comparator<UpcomingRow> order(Page page) {
        var byTitle =
                Comparator.comparing((UpcomingRow row) -> row.anniversary().title(), Vietnamese.order());
        var wanted = Optional.ofNullable(page.sort()).orElse("next");
        Comparator<UpcomingRow> order =
                switch (wanted) {
                    case "title" -> byTitle;
                    case "day" ->
                        Comparator.comparing(
                                        (UpcomingRow row) -> row.anniversary().calendar())
                                .thenComparing(row -> row.anniversary().month())
                                .thenComparing(row -> row.anniversary().day());
                    case "kind" ->
                        Comparator.comparing(
                                (UpcomingRow row) -> row.anniversary().kind());
                    case "changed" ->
                        Comparator.comparing(
                                (UpcomingRow row) -> row.anniversary().changedAt());
                    default ->
                        Comparator.comparing(UpcomingRow::nextDate, Comparator.nullsLast(Comparator.naturalOrder()));
                };
        return (page.descending() ? Collections.reverseOrder(order) : order)
                .thenComparing(byTitle)
                .thenComparing(row -> row.anniversary().id());
    }
}
