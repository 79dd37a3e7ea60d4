package vn.bangtin.news;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonString;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.io.StringReader;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What is typed and not saved, as it is stored. One row for each account and page. */
@ApplicationScoped
class Drafts {

    private EntityManager entityManager;

    protected Drafts() {}

    @Inject
    Drafts(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    void add(ArticleDraft draft) {
        entityManager.persist(draft);
    }

    Optional<ArticleDraft> find(long accountId, Long articleId, String key) {
        return of(articleId, key, "select d from ArticleDraft d where d.accountId = :account and ", ArticleDraft.class)
                .setParameter("account", accountId)
                .getResultStream()
                .findFirst();
    }

    Optional<DraftRow> row(long accountId, Long articleId, String key) {
        return of(
                        articleId,
                        key,
                        "select d.version, d.savedAt, d.title, d.content from ArticleDraft d where d.accountId = :account and ",
                        Object[].class)
                .setParameter("account", accountId)
                .getResultStream()
                .findFirst()
                .map(v -> new DraftRow(
                        articleId,
                        articleId == null ? key : null,
                        (Integer) v[0],
                        (Instant) v[1],
                        (String) v[2],
                        fields((String) v[3])));
    }

    private <T> TypedQuery<T> of(Long articleId, String key, String select, Class<T> type) {
        return articleId == null
                ? entityManager
                        .createQuery(select + "d.articleId is null and d.key = :key", type)
                        .setParameter("key", key)
                : entityManager
                        .createQuery(select + "d.articleId = :article", type)
                        .setParameter("article", articleId);
    }

    /** Those of articles that were never saved, newest first, without their fields. */
    List<DraftRow> ofNewArticles(long accountId, int many) {
        return entityManager
                .createQuery(
                        "select new vn.bangtin.news.DraftRow(d.articleId, d.key, d.version, d.savedAt, d.title)"
                                + " from ArticleDraft d where d.accountId = :account and d.articleId is null"
                                + " order by d.savedAt desc",
                        DraftRow.class)
                .setParameter("account", accountId)
                .setMaxResults(many)
                .getResultList();
    }

    void remove(ArticleDraft draft) {
        entityManager.remove(draft);
    }

    static String json(Map<String, List<String>> fields) {
        var json = Json.createObjectBuilder();
        fields.forEach((name, values) -> json.add(name, Json.createArrayBuilder(values)));
        return json.build().toString();
    }

    private static Map<String, List<String>> fields(String json) {
        var fields = new LinkedHashMap<String, List<String>>();
        try (var reader = Json.createReader(new StringReader(json))) {
            reader.readObject()
                    .forEach((name, values) -> fields.put(
                            name,
                            values.asJsonArray().getValuesAs(JsonString.class).stream()
                                    .map(JsonString::getString)
                                    .toList()));
        }
        return fields;
    }
}
