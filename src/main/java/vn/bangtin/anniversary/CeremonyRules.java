package vn.bangtin.anniversary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Reception;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import vn.bangtin.platform.ContentChanged;

/**
 * The ceremony rules as they are stored, a few dozen. They are remembered: a change shows at once on the node that made it and
 * within a minute on the others.
 */
@ApplicationScoped
class CeremonyRules {

    private static final Duration KEPT = Duration.ofMinutes(1);

    private record Remembered(List<CeremonyRuleForm> rules, Instant until) {}

    private EntityManager entityManager;
    private Clock clock;
    private volatile Remembered remembered;

    protected CeremonyRules() {}

    @Inject
    CeremonyRules(EntityManager entityManager, Clock clock) {
        this.entityManager = entityManager;
        this.clock = clock;
    }

    void add(CeremonyRule rule) {
        entityManager.persist(rule);
    }

    Optional<CeremonyRule> find(long id) {
        return Optional.ofNullable(entityManager.find(CeremonyRule.class, id));
    }

    /** All of them, for a change: two people who add rules for one kind do so one after the other. */
    List<CeremonyRule> lockAll() {
        return entityManager
                .createQuery("select r from CeremonyRule r order by r.id", CeremonyRule.class)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
    }

    /** All of them by kind, class and first day, mostly without a SQL statement. */
    List<CeremonyRuleForm> remembered() {
        var now = clock.instant();
        var known = remembered;
        if (known == null || known.until().isBefore(now)) {
            known = new Remembered(all(), now.plus(KEPT));
            remembered = known;
        }
        return known.rules();
    }

    /** All of them by kind, class and first day. One SQL statement. */
    List<CeremonyRuleForm> all() {
        return entityManager
                .createQuery(
                        "select new vn.bangtin.anniversary.CeremonyRuleForm(r.id, r.version, r.kind, r.yearClass,"
                                + " r.ceremony, r.provision, r.citation, r.link, r.validFrom, r.validTo)"
                                + " from CeremonyRule r",
                        CeremonyRuleForm.class)
                .getResultStream()
                .sorted(Comparator.comparing(CeremonyRuleForm::kind)
                        .thenComparing(CeremonyRuleForm::yearClass)
                        .thenComparing(CeremonyRuleForm::validFrom))
                .toList();
    }

    void forget(
            @Observes(notifyObserver = Reception.IF_EXISTS, during = TransactionPhase.AFTER_SUCCESS)
                    ContentChanged change) {
        remembered = null;
    }
}
