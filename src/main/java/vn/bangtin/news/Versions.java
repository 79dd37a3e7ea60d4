package vn.bangtin.news;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The versions of the articles as they are stored. */
@ApplicationScoped
class Versions {

    private EntityManager entityManager;

    protected Versions() {}

    @Inject
    Versions(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /**
     * Keeps the content that an article has now.
     *
     * @param savedBy {@code null}: the portal itself
     */
    void keep(Article article, Instant at, Long savedBy, Change change) {
        article.keepVersions();
        // the number is given when the row is written
        entityManager.flush();
        entityManager.persist(new ArticleVersion(
                article.getId(), article.getVersion(), at, savedBy, change, ArticleContent.of(article)));
    }

    /** Keeps the content that an article had, if it is from before versions were kept. To be called before {@link #keep}. */
    void keepFirst(Article article, int number, Instant at, ArticleContent before) {
        if (!article.keepVersions()) {
            entityManager.persist(new ArticleVersion(article.getId(), number, at, null, Change.MINOR, before));
        }
    }

    /** The articles of which no content was kept yet. */
    List<Article> withoutAny() {
        return entityManager
                .createQuery("select a from Article a where a.versionsKept = false order by a.id", Article.class)
                .getResultList();
    }

    /** All of an article, newest first. One SQL statement. */
    List<VersionRow> of(long articleId) {
        return entityManager
                .createQuery(
                        "select new vn.bangtin.news.VersionRow(v.number, v.savedAt, a.displayName, v.major, v.note)"
                                + " from ArticleVersion v left join Account a on a.id = v.savedBy"
                                + " where v.articleId = :article order by v.number desc",
                        VersionRow.class)
                .setParameter("article", articleId)
                .getResultList();
    }

    /** The content that an article had at one of its versions. One SQL statement. */
    Optional<ArticleContent> content(long articleId, int version) {
        return entityManager
                .createQuery(
                        "select v.content from ArticleVersion v where v.articleId = :article and v.number <= :version"
                                + " order by v.number desc",
                        String.class)
                .setParameter("article", articleId)
                .setParameter("version", version)
                .setMaxResults(1)
                .getResultStream()
                .findFirst()
                .map(ArticleContent::read);
    }
}
