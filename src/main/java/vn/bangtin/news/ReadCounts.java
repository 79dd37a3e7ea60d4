package vn.bangtin.news;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;

/** The counted reads as they are stored. */
@ApplicationScoped
class ReadCounts {

    private EntityManager entityManager;

    protected ReadCounts() {}

    @Inject
    ReadCounts(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /**
     * Adds a batch, all of it or nothing. It fails if another node stored the first reads of an article's day at the same
     * moment; the next attempt finds those.
     */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void add(SortedMap<ArticleReads.Key, Long> batch) {
        batch.entrySet().stream()
                .filter(entry -> !added(entry.getKey(), entry.getValue()))
                .toList()
                .forEach(entry -> entityManager.persist(new ArticleReads(entry.getKey(), entry.getValue())));
        entityManager.flush();
    }

    private boolean added(ArticleReads.Key key, long count) {
        return entityManager
                        .createQuery(
                                "update ArticleReads r set r.count = r.count + :count where r.articleId = :article and r.day = :day")
                        .setParameter("count", count)
                        .setParameter("article", key.articleId())
                        .setParameter("day", key.day())
                        .executeUpdate()
                == 1;
    }

    /**
     * The published articles that were read most since a day, the first of them first. One SQL statement.
     *
     * @param hidden not listed under any of these
     */
    List<MostReadRow> most(Set<Long> hidden, LocalDate since, int many) {
        var conditions = new Articles.Conditions().and("a.state = vn.bangtin.news.ArticleState.PUBLISHED");
        conditions.readable(hidden).and("r.day >= :since", "since", since);
        return conditions
                .fill(entityManager.createQuery(
                        "select new vn.bangtin.news.MostReadRow(a.id, a.title, sum(r.count))"
                                + " from ArticleReads r join Article a on a.id = r.articleId" + conditions
                                + " group by a.id, a.title order by sum(r.count) desc, a.id desc",
                        MostReadRow.class))
                .setMaxResults(many)
                .getResultList();
    }

    /** How often an article was read between two days, both included. One SQL statement. */
    long sum(long articleId, LocalDate from, LocalDate to) {
        return entityManager
                .createQuery(
                        "select coalesce(sum(r.count), 0) from ArticleReads r"
                                + " where r.articleId = :article and r.day between :from and :to",
                        Number.class)
                .setParameter("article", articleId)
                .setParameter("from", from)
                .setParameter("to", to)
                .getSingleResult()
                .longValue();
    }
}
