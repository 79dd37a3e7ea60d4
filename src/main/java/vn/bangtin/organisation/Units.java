package vn.bangtin.organisation;

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
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import vn.bangtin.platform.ContentChanged;

/** The units as they are stored, remembered for filters for 15 seconds or until they change on this node. */
@ApplicationScoped
class Units {

    private static final Duration KEPT = Duration.ofSeconds(15);

    private record Remembered(List<UnitRow> rows, Instant readAt) {}

    // Grows with every change: what was read before one is not remembered after it.
    private final AtomicLong changes = new AtomicLong();
    private volatile Remembered remembered;
    private EntityManager entityManager;
    private Clock clock;

    protected Units() {}

    @Inject
    Units(EntityManager entityManager, Clock clock) {
        this.entityManager = entityManager;
        this.clock = clock;
    }

    /** {@link #rows}, up to 15 seconds old. */
    List<UnitRow> remembered() {
        var now = clock.instant();
        var last = remembered;
        if (last != null
                && !last.readAt().plus(KEPT).isBefore(now)
                && !last.readAt().isAfter(now)) {
            return last.rows();
        }
        var before = changes.get();
        var rows = List.copyOf(rows());
        remembered = new Remembered(rows, now);
        if (changes.get() != before) {
            remembered = null;
        }
        return rows;
    }

    void forget(
            @Observes(notifyObserver = Reception.IF_EXISTS, during = TransactionPhase.AFTER_SUCCESS)
                    ContentChanged change) {
        changes.incrementAndGet();
        remembered = null;
    }

    void add(Unit unit) {
        entityManager.persist(unit);
    }

    Optional<Unit> find(long id) {
        return Optional.ofNullable(entityManager.find(Unit.class, id));
    }

    /** Nobody else changes the tree until this transaction ends; every row, in one order. */
    void lockTree() {
        entityManager
                .createQuery("select u from Unit u order by u.id", Unit.class)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
    }

    List<UnitRow> rows() {
        return entityManager
                .createQuery(
                        "select new vn.bangtin.organisation.UnitRow(u.id, u.name, u.shortName, p.id, u.sortOrder, u.validFrom, u.validTo, s.name)"
                                + " from Unit u left join u.parent p left join u.successor s order by u.sortOrder, u.id",
                        UnitRow.class)
                .getResultList();
    }
}
