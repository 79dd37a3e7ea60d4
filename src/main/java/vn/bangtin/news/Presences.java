package vn.bangtin.news;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;

/** Who has which article open, as it is stored. */
@ApplicationScoped
class Presences {

    private EntityManager entityManager;

    protected Presences() {}

    @Inject
    Presences(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    void add(ArticlePresence presence) {
        entityManager.persist(presence);
        entityManager.flush();
    }

    /** @return whether the tab was known */
    boolean seen(long articleId, long accountId, String tab, Instant now) {
        return entityManager
                        .createQuery("update ArticlePresence p set p.seenAt = :now where p.articleId = :article"
                                + " and p.accountId = :account and p.tab = :tab")
                        .setParameter("now", now)
                        .setParameter("article", articleId)
                        .setParameter("account", accountId)
                        .setParameter("tab", tab)
                        .executeUpdate()
                > 0;
    }

    /** Those who were seen lately, who came first at the top. One SQL statement. */
    List<PresenceRow> at(long articleId, Instant after) {
        return entityManager
                .createQuery(
                        "select new vn.bangtin.news.PresenceRow(p.accountId, a.displayName, p.tab, p.since, t.displayName)"
                                + " from ArticlePresence p join Account a on a.id = p.accountId"
                                + " left join Account t on t.id = p.takenOverBy"
                                + " where p.articleId = :article and p.seenAt > :after order by p.since, p.id",
                        PresenceRow.class)
                .setParameter("article", articleId)
                .setParameter("after", after)
                .getResultList();
    }

    /** One has it now; all the others are told. */
    void takeOver(long articleId, long accountId, String tab) {
        entityManager
                .createQuery("update ArticlePresence p set p.takenOverBy = :account where p.articleId = :article"
                        + " and p.tab <> :tab")
                .setParameter("account", accountId)
                .setParameter("article", articleId)
                .setParameter("tab", tab)
                .executeUpdate();
        entityManager
                .createQuery("update ArticlePresence p set p.takenOverBy = null where p.articleId = :article"
                        + " and p.tab = :tab")
                .setParameter("article", articleId)
                .setParameter("tab", tab)
                .executeUpdate();
    }

    void leave(long articleId, long accountId, String tab) {
        entityManager
                .createQuery("delete from ArticlePresence p where p.articleId = :article and p.accountId = :account"
                        + " and p.tab = :tab")
                .setParameter("article", articleId)
                .setParameter("account", accountId)
                .setParameter("tab", tab)
                .executeUpdate();
    }

    void leaveAll(long accountId) {
        entityManager
                .createQuery("delete from ArticlePresence p where p.accountId = :account")
                .setParameter("account", accountId)
                .executeUpdate();
    }

    void forget(Instant before) {
        entityManager
                .createQuery("delete from ArticlePresence p where p.seenAt < :before")
                .setParameter("before", before)
                .executeUpdate();
    }
}
