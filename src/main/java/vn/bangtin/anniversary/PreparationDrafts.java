package vn.bangtin.anniversary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import vn.bangtin.organisation.Agency;
import vn.bangtin.platform.ContentChanged;
import vn.bangtin.platform.DraftMade;
import vn.bangtin.platform.DraftWanted;
import vn.bangtin.platform.audit.AuditTrail;
import vn.bangtin.platform.text.Words;

/** The bridge to the newsroom: asks for drafts, hears which they are, and when one was published. */
@ApplicationScoped
class PreparationDrafts {

    private static final String FEATURE = "anniversary";

    /** How many years back something of the kind may have been published. */
    private static final int YEARS = 10;

    private Preparations preparations;
    private Agency agency;
    private Event<DraftWanted> wanted;
    private Event<PreparationsChanged> changes;
    private AuditTrail audit;
    private Clock clock;

    protected PreparationDrafts() {}

    @Inject
    PreparationDrafts(
            Preparations preparations,
            Agency agency,
            Event<DraftWanted> wanted,
            Event<PreparationsChanged> changes,
            AuditTrail audit,
            Clock clock) {
        this.preparations = preparations;
        this.agency = agency;
        this.wanted = wanted;
        this.changes = changes;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Asks for the draft of a preparation.
     *
     * @param authorId who will write it, or {@code null}: whoever takes it
     */
    void ask(Preparation preparation, PreparationRule rule, AnniversaryRow anniversary, Long authorId) {
        var occurrence = preparation.getOccurrence();
        var draft =
                rule.getTemplate().filled(preparation.auditTitle(), unit(anniversary, occurrence.date()), occurrence);
        wanted.fire(new DraftWanted(
                FEATURE,
                preparation.getId(),
                authorId,
                rule.getCategoryId(),
                preparation.getUnitId(),
                draft.title(),
                draft.summary(),
                draft.text(),
                preparations.articlesBefore(anniversary.id(), occurrence.date()),
                earlierDays(anniversary, occurrence.date()),
                Words.VIETNAMESE.format("preparation.reason", preparation.auditTitle(), rule.getLead())));
    }

    /** Whose day it is, by the name of who went on with their work; the agency's if it is everybody's. */
    String unit(AnniversaryRow anniversary, LocalDate day) {
        var successor = anniversary.successorOn(day);
        return successor != null ? successor : anniversary.unit() != null ? anniversary.unit() : agency.getName();
    }

    /** The days on which it fell in the ten years before. */
    static List<LocalDate> earlierDays(AnniversaryRow anniversary, LocalDate day) {
        return anniversary.recurrence().between(day.minusYears(YEARS), day.minusDays(1)).stream()
                .map(Occurrence::date)
                .toList();
    }

    void made(@Observes DraftMade made) {
        if (made.feature().equals(FEATURE)) {
            preparations.findForChange(made.id()).ifPresent(preparation -> preparation.drafted(made.articleId()));
        }
    }

    void published(@Observes ContentChanged change) {
        if (change.published() == null || !change.feature().equals("news")) {
            return;
        }
        for (var preparation : preparations.about(change.published())) {
            if (preparation.getState() == PreparationState.OPEN) {
                var before = preparation.auditFields();
                preparation.close(
                        PreparationState.DONE, null, Words.VIETNAMESE.format("preparation.published"), clock.instant());
                audit.changed(preparation, before);
                changes.fire(new PreparationsChanged());
            }
        }
    }
}
