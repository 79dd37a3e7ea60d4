package vn.bangtin.anniversary;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.bangtin.calendar.CalendarService;
import vn.bangtin.organisation.UnitService;
import vn.bangtin.platform.audit.AuditTrail;
import vn.bangtin.platform.mail.Mail;
import vn.bangtin.platform.mail.Mailer;
import vn.bangtin.platform.text.Words;

/**
 * Begins preparations when their day has come, with nobody signed in. Every one is a transaction of its own, with its mail, its
 * draft and its audit line. Any number of nodes may try at once: the database keeps one preparation for each time that an
 * anniversary falls, so that neither a second node nor a calendar of days off that moved the first day of the work begins it
 * again. What came due while no node ran is begun as long as its day is not over.
 */
@Stateless
@PermitAll
public class DuePreparationService {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy", Locale.ROOT);
    private static final Words WORDS = Words.VIETNAMESE;

    private Preparations preparations;
    private Anniversaries anniversaries;
    private PreparationDrafts drafts;
    private CalendarService calendar;
    private UnitService units;
    private Mailer mailer;
    private AuditTrail audit;
    private Event<PreparationsChanged> changes;
    private Clock clock;

    public DuePreparationService() {}

    @Inject
    public DuePreparationService(
            Preparations preparations,
            Anniversaries anniversaries,
            PreparationDrafts drafts,
            CalendarService calendar,
            UnitService units,
            Mailer mailer,
            AuditTrail audit,
            Event<PreparationsChanged> changes,
            Clock clock) {
        this.preparations = preparations;
        this.anniversaries = anniversaries;
        this.drafts = drafts;
        this.calendar = calendar;
        this.units = units;
        this.mailer = mailer;
        this.audit = audit;
        this.changes = changes;
        this.clock = clock;
    }

    /** What is to begin now. One SQL statement if nothing is prepared at all, else three. */
    public List<DuePreparation> due() {
        var rules = preparations.activeRules();
        if (rules.isEmpty()) {
            return List.of();
        }
        var today = LocalDate.now(clock);
        var begun = preparations.begunFor(today);
        var rows = anniversaries.rows(new AnniversaryFilter(null, null, null, true)).stream()
                .collect(Collectors.toMap(AnniversaryRow::id, Function.identity()));
        return rules.stream()
                .filter(rule -> rows.containsKey(rule.getAnniversaryId()))
                .flatMap(rule -> due(rule, rows.get(rule.getAnniversaryId()), today))
                .filter(due -> !begun.contains(new Preparations.Key(
                        due.anniversaryId(), due.occurrence().date())))
                .toList();
    }

    private Stream<DuePreparation> due(PreparationRule rule, AnniversaryRow anniversary, LocalDate today) {
        return anniversary.recurrence().between(today, horizon(today, rule.getLead())).stream()
                .filter(rule.getYears()::has)
                .filter(occurrence -> !calendar.workingDayBefore(occurrence.date(), rule.getLead())
                        .isAfter(today))
                .map(occurrence -> new DuePreparation(anniversary.id(), occurrence));
    }

    /** A day that so many working days before it lies after today: seven days have five, and no holidays last two months. */
    private static LocalDate horizon(LocalDate today, int lead) {
        return today.plusDays(lead * 7L / 5 + 60);
    }

    /**
     * Begins one, if it is not begun yet.
     *
     * @return whether this call did it
     */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public boolean begin(DuePreparation due) {
        var today = LocalDate.now(clock);
        var occurrence = due.occurrence();
        var rule = preparations.rule(due.anniversaryId()).filter(PreparationRule::isActive);
        var anniversary = anniversaries.row(due.anniversaryId());
        if (rule.isEmpty() || anniversary.isEmpty() || preparations.isBegun(due.anniversaryId(), occurrence.date())) {
            return false;
        }
        var unit = units.inCharge(rule.get().getUnitId(), today).orElseThrow();
        var preparation = new Preparation(due.anniversaryId(), anniversary.get().title(), occurrence, unit.id(), today);
        preparations.add(preparation);
        if (rule.get().isDrafting()) {
            drafts.ask(preparation, rule.get(), anniversary.get(), null);
        }
        if (unit.mail() != null) {
            mailer.send(Mail.of(
                    unit.mail(),
                    WORDS.language(),
                    "preparation.mail",
                    preparation.auditTitle(),
                    DAY.format(occurrence.date()),
                    unit.name(),
                    occurrence.ordinal() == null ? "" : WORDS.format("preparation.mail.years", occurrence.ordinal()),
                    WORDS.format(
                            preparation.getArticleId() == null
                                    ? "preparation.mail.toWrite"
                                    : "preparation.mail.draft")));
            preparation.mailedTo(unit.mail());
        }
        audit.created(preparation);
        changes.fire(new PreparationsChanged());
        return true;
    }
}
