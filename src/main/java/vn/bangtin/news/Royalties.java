package vn.bangtin.news;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import vn.bangtin.platform.paging.Page;

/** The ledger of royalties as it is stored. */
@ApplicationScoped
class Royalties {

    private static final String ROW =
            "select new vn.bangtin.news.RoyaltyRow(e.id, e.articleId, e.articleTitle, e.person,"
                    + " e.accountId, e.role, e.genre, e.coefficient, e.share, e.unitValue, e.amount, e.month, e.state,"
                    + " e.countersId, e.reason, e.returnReason, e.proposedBy, p.displayName, e.proposedAt, d.displayName,"
                    + " e.decidedAt)";
    private static final String FROM = " from RoyaltyEntry e join Article a on a.id = e.articleId";
    private static final String NAMES =
            " left join Account p on p.id = e.proposedBy left join Account d on d.id = e.decidedBy";

    private EntityManager entityManager;

    protected Royalties() {}

    @Inject
    Royalties(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    void add(RoyaltyEntry entry) {
        entityManager.persist(entry);
        entityManager.flush();
    }

    void add(RoyaltyRate rate) {
        entityManager.persist(rate);
    }

    /** The ledger, held until the transaction ends: one changes it at a time. */
    RoyaltyLedger lock() {
        return entityManager.find(RoyaltyLedger.class, RoyaltyLedger.ONLY, LockModeType.PESSIMISTIC_WRITE);
    }

    /** The first month that is open, {@code null} if none was ever closed. One SQL statement. */
    LocalDate openFrom() {
        return entityManager
                .createQuery("select l.openFrom from RoyaltyLedger l", LocalDate.class)
                .getSingleResult();
    }

    Optional<RoyaltyEntry> find(long id) {
        return Optional.ofNullable(entityManager.find(RoyaltyEntry.class, id));
    }

    /** Whether the lines of a form are there already. */
    boolean isKnown(String formKey) {
        return !entityManager
                .createQuery("select e.id from RoyaltyEntry e where e.formKey = :form", Long.class)
                .setParameter("form", formKey)
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
    }

    /** All entries of an article, oldest first. One SQL statement. */
    List<RoyaltyRow> of(long articleId) {
        return entityManager
                .createQuery(ROW + FROM + NAMES + " where e.articleId = :article order by e.id", RoyaltyRow.class)
                .setParameter("article", articleId)
                .getResultList();
    }

    /** All figures in the order in which they began. One SQL statement. */
    List<RoyaltyRateRow> rates() {
        return entityManager
                .createQuery(
                        "select new vn.bangtin.news.RoyaltyRateRow(r.genre, r.figure, r.validFrom, r.source)"
                                + " from RoyaltyRate r order by r.validFrom, r.id",
                        RoyaltyRateRow.class)
                .getResultList();
    }

    /** The account in use that alone has this name. One SQL statement. */
    Long accountNamed(String name) {
        var ids = entityManager
                .createQuery("select a.id from Account a where a.displayName = :name and a.active = true", Long.class)
                .setParameter("name", name)
                .setMaxResults(2)
                .getResultList();
        return ids.size() == 1 ? ids.get(0) : null;
    }

    /** Those of articles that the person looks after, by person. One SQL statement. */
    List<RoyaltyRow> rows(DeskConditions who, RoyaltyFilter filter, Page page) {
        var conditions = conditions(who, filter);
        return conditions
                .fill(entityManager.createQuery(
                        ROW + FROM + NAMES + conditions + " order by e.searchKey, e.person, e.id", RoyaltyRow.class))
                .setFirstResult(page.offset())
                .setMaxResults(page.size())
                .getResultList();
    }

    /** The sums of all of them, by person. One SQL statement. */
    List<RoyaltySum> sums(DeskConditions who, RoyaltyFilter filter) {
        var conditions = conditions(who, filter);
        return conditions
                .fill(entityManager.createQuery(
                        "select e.person, count(e.id), sum(case when e.state = " + name(RoyaltyState.CONFIRMED)
                                + " then e.amount else 0 end), sum(case when e.state = " + name(RoyaltyState.PROPOSED)
                                + " then e.amount else 0 end)" + FROM + conditions
                                + " group by e.searchKey, e.person order by e.searchKey, e.person",
                        Object[].class))
                .getResultStream()
                .map(row -> new RoyaltySum(
                        (String) row[0],
                        ((Number) row[1]).longValue(),
                        ((Number) row[2]).longValue(),
                        ((Number) row[3]).longValue()))
                .toList();
    }

    private static String name(RoyaltyState state) {
        return RoyaltyState.class.getName() + "." + state.name();
    }

    private static Articles.Conditions conditions(DeskConditions who, RoyaltyFilter filter) {
        var conditions = new Articles.Conditions();
        who.responsible(conditions);
        conditions.and("e.month = :month", "month", filter.month());
        if (filter.person() != null) {
            conditions.words("e", filter.person());
        }
        if (filter.state() != null) {
            conditions.and("e.state = :royaltyState", "royaltyState", filter.state());
        }
        return conditions;
    }

    /** How many entries of a month, or of one before it, nobody has decided on. One SQL statement. */
    long proposedUntil(LocalDate month) {
        return entityManager
                .createQuery(
                        "select count(e) from RoyaltyEntry e where e.month <= :month and e.state = :proposed",
                        Long.class)
                .setParameter("month", month)
                .setParameter("proposed", RoyaltyState.PROPOSED)
                .getSingleResult();
    }
}
