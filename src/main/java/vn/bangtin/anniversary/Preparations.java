package vn.bangtin.anniversary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.TypedQuery;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import vn.bangtin.platform.paging.Page;
import vn.bangtin.platform.paging.Slice;

/** What is prepared, and how, as it is stored. */
@ApplicationScoped
class Preparations {

    /** One time that an anniversary falls. */
    record Key(long anniversaryId, LocalDate day) {}

    private static final String ROW =
            "select new vn.bangtin.anniversary.PreparationRow(p.id, p.version, p.anniversaryId, p.title, p.day, p.ordinal,"
                    + " u.id, u.name, p.begunOn, p.mailedTo, p.articleId, p.state, p.closedAt, c.displayName, p.note)"
                    + " from Preparation p join Unit u on u.id = p.unitId left join Account c on c.id = p.closedBy";

    private EntityManager entityManager;

    protected Preparations() {}

    @Inject
    Preparations(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    void add(PreparationRule rule) {
        entityManager.persist(rule);
    }

    /** Written at once: another node may have begun it, and then this transaction has failed. */
    void add(Preparation preparation) {
        entityManager.persist(preparation);
        entityManager.flush();
    }

    Optional<PreparationRule> rule(long anniversaryId) {
        return entityManager
                .createQuery(
                        "select r from PreparationRule r where r.anniversaryId = :anniversary", PreparationRule.class)
                .setParameter("anniversary", anniversaryId)
                .getResultStream()
                .findFirst();
    }

    /** The rules by which something is to be done. */
    List<PreparationRule> activeRules() {
        return entityManager
                .createQuery(
                        "select r from PreparationRule r where r.active = true order by r.id", PreparationRule.class)
                .getResultList();
    }

    /** What was begun for days from one on. */
    Set<Key> begunFor(LocalDate from) {
        return entityManager
                .createQuery("select p.anniversaryId, p.day from Preparation p where p.day >= :from", Object[].class)
                .setParameter("from", from)
                .getResultStream()
                .map(row -> new Key((Long) row[0], (LocalDate) row[1]))
                .collect(Collectors.toSet());
    }

    /** Whether one time was begun. */
    boolean isBegun(long anniversaryId, LocalDate day) {
        return entityManager
                        .createQuery(
                                "select count(p) from Preparation p where p.anniversaryId = :anniversary and p.day = :day",
                                Long.class)
                        .setParameter("anniversary", anniversaryId)
                        .setParameter("day", day)
                        .getSingleResult()
                > 0;
    }

    /** Nobody else can change it until this transaction ends. */
    Optional<Preparation> findForChange(long id) {
        return Optional.ofNullable(entityManager.find(Preparation.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    /** Those about an article, locked. */
    List<Preparation> about(long articleId) {
        return entityManager
                .createQuery("select p from Preparation p where p.articleId = :article", Preparation.class)
                .setParameter("article", articleId)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
    }

    /** The articles of earlier times of an anniversary, the latest first. One statement. */
    List<Long> articlesBefore(long anniversaryId, LocalDate day) {
        return entityManager
                .createQuery(
                        "select p.articleId from Preparation p where p.anniversaryId = :anniversary and p.day < :day"
                                + " and p.articleId is not null order by p.day desc",
                        Long.class)
                .setParameter("anniversary", anniversaryId)
                .setParameter("day", day)
                .setMaxResults(5)
                .getResultList();
    }

    /**
     * One page of those of a unit. Two statements.
     *
     * @param unitId {@code null} for all units
     * @param state {@code null} for all
     */
    Slice<PreparationRow> rows(Long unitId, PreparationState state, Page page) {
        var order = " order by p.day" + (page.descending() ? " desc" : "") + ", p.id";
        return new Slice<>(
                of(unitId, state, ROW, order, PreparationRow.class)
                        .setFirstResult(page.offset())
                        .setMaxResults(page.size())
                        .getResultList(),
                page,
                count(unitId, state));
    }

    /** How many there are of a unit, {@code null} for all units, in a state, {@code null} for all. One statement. */
    long count(Long unitId, PreparationState state) {
        return of(unitId, state, "select count(p) from Preparation p", "", Long.class)
                .getSingleResult();
    }

    private <T> TypedQuery<T> of(Long unitId, PreparationState state, String select, String order, Class<T> type) {
        var query = entityManager.createQuery(
                select + " where 1 = 1" + (unitId == null ? "" : " and p.unitId = :unit")
                        + (state == null ? "" : " and p.state = :state") + order,
                type);
        if (unitId != null) {
            query.setParameter("unit", unitId);
        }
        if (state != null) {
            query.setParameter("state", state);
        }
        return query;
    }

    Optional<PreparationRow> row(long id) {
        return entityManager
                .createQuery(ROW + " where p.id = :id", PreparationRow.class)
                .setParameter("id", id)
                .getResultStream()
                .findFirst();
    }
}
