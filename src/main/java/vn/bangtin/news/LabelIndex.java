package vn.bangtin.news;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.FlushModeType;
import jakarta.persistence.LockModeType;
import jakarta.persistence.TypedQuery;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import vn.bangtin.platform.BusinessException;
import vn.bangtin.platform.paging.Page;
import vn.bangtin.platform.paging.Slice;
import vn.bangtin.platform.text.Vietnamese;

/** The topics and tags as they are stored, with every spelling that leads to a tag. */
@ApplicationScoped
class LabelIndex {

    static final int MAX_TOPICS = 5;
    static final int MAX_TAGS = 10;
    static final int MAX_TAG = 60;

    private static final int SUGGESTED = 300;
    private static final String ROW = "select new vn.bangtin.news.LabelRow(l.id, l.kind, l.name, l.slug, l.summary)"
            + " from Label l where l.kind = :kind";

    private EntityManager entityManager;

    protected LabelIndex() {}

    @Inject
    LabelIndex(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    void add(Label label) {
        entityManager.persist(label);
        entityManager.flush();
    }

    void remove(Label label) {
        spellings(label.getId()).keySet().forEach(this::unspell);
        entityManager.remove(label);
    }

    Optional<Label> find(long id) {
        return Optional.ofNullable(entityManager.find(Label.class, id));
    }

    Optional<Label> findForChange(long id) {
        return Optional.ofNullable(entityManager.find(Label.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    /** The one that is called so in addresses. */
    Optional<LabelRow> row(LabelKind kind, String slug) {
        return rows(" and l.slug = :slug", kind)
                .setParameter("slug", slug)
                .getResultStream()
                .findFirst();
    }

    Optional<LabelRow> row(LabelKind kind, long id) {
        return rows(" and l.id = :id", kind)
                .setParameter("id", id)
                .getResultStream()
                .findFirst();
    }

    private TypedQuery<LabelRow> rows(String condition, LabelKind kind) {
        return entityManager.createQuery(ROW + condition, LabelRow.class).setParameter("kind", kind);
    }

    /** The open topics, and those given already, by name. */
    List<LabelRow> topics(List<Long> given) {
        return rows(" and (l.active = true or l.id in :given)", LabelKind.TOPIC)
                .setParameter("given", given.isEmpty() ? List.of(0L) : given)
                .getResultStream()
                .sorted((a, b) -> Vietnamese.order().compare(a.name(), b.name()))
                .toList();
    }

    /** All of a kind, by name; at most a thousand. */
    List<LabelRow> all(LabelKind kind) {
        return rows("", kind)
                .setMaxResults(1_000)
                .getResultStream()
                .sorted((a, b) -> Vietnamese.order().compare(a.name(), b.name()))
                .toList();
    }

    /** The names of the tags that were used most, to choose from while typing. */
    List<String> commonTags() {
        return entityManager
                .createQuery(
                        "select l.name, count(a.id) from Article a join a.labels l where l.kind = :kind"
                                + " group by l.id, l.name order by count(a.id) desc, l.name",
                        Object[].class)
                .setParameter("kind", LabelKind.TAG)
                .setMaxResults(SUGGESTED)
                .getResultStream()
                .map(row -> (String) row[0])
                .toList();
    }

    /** The desk's list. Three SQL statements. */
    Slice<LabelDeskRow> desk(LabelKind kind, String text, Page page) {
        var where = " where l.kind = ?1"
                + (text == null
                        ? ""
                        : " and exists (select 1 from label_spelling s"
                                + " where s.label_id = l.id and s.spelling_key like ?2 escape '!')");
        var key = text == null ? null : "%" + Vietnamese.searchKey(text).replaceAll("([!%_])", "!$1") + "%";
        var count = entityManager
                .createNativeQuery("select count(*) from label l" + where)
                .setParameter(1, kind.name());
        var articles = "(select count(*) from article_label a where a.label_id = l.id)";
        var order = "articles".equals(page.sort()) ? articles : "l.slug";
        var rows = entityManager
                .createNativeQuery("select l.id, l.version, l.name, l.slug, l.active, " + articles + " from label l"
                        + where + " order by " + order + (page.descending() ? " desc" : "") + ", l.slug")
                .setParameter(1, kind.name())
                .setFirstResult(page.offset())
                .setMaxResults(page.size());
        if (text != null) {
            count.setParameter(2, key);
            rows.setParameter(2, key);
        }
        var total = ((Number) count.getSingleResult()).longValue();
        var found = (List<?>) rows.getResultList();
        var synonyms = synonyms(found.stream()
                .map(row -> ((Number) ((Object[]) row)[0]).longValue())
                .toList());
        return new Slice<>(
                found.stream()
                        .map(row -> (Object[]) row)
                        .map(v -> new LabelDeskRow(
                                ((Number) v[0]).longValue(),
                                ((Number) v[1]).intValue(),
                                (String) v[2],
                                (String) v[3],
                                (Boolean) v[4],
                                ((Number) v[5]).longValue(),
                                synonyms.getOrDefault(((Number) v[0]).longValue(), "")))
                        .toList(),
                page,
                total);
    }

    private Map<Long, String> synonyms(List<Long> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        var known = ids.stream().map(String::valueOf).collect(Collectors.joining(", ", "(", ")"));
        var rows = (List<?>) entityManager
                .createNativeQuery(
                        "select s.label_id, s.spelling from label_spelling s join label l on l.id = s.label_id"
                                + " where s.label_id in " + known + " and l.name <> s.spelling order by s.spelling_key")
                .getResultList();
        return rows.stream()
                .map(row -> (Object[]) row)
                .collect(Collectors.groupingBy(
                        v -> ((Number) v[0]).longValue(),
                        Collectors.mapping(v -> (String) v[1], Collectors.joining(", "))));
    }

    long articles(long labelId) {
        return ((Number) entityManager
                        .createNativeQuery("select count(*) from article_label where label_id = ?1")
                        .setParameter(1, labelId)
                        .getSingleResult())
                .longValue();
    }

    boolean isTaken(Label label) {
        return entityManager
                        .createQuery(
                                "select count(l) from Label l where l.kind = :kind and l.slug = :slug and l.id <> :id",
                                Long.class)
                        // its own new name is not to be written before this is known
                        .setFlushMode(FlushModeType.COMMIT)
                        .setParameter("kind", label.getKind())
                        .setParameter("slug", label.getSlug())
                        .setParameter("id", label.getId() == null ? 0L : label.getId())
                        .getSingleResult()
                > 0;
    }

    /** Every spelling that leads to a tag, by its key. */
    Map<String, String> spellings(long labelId) {
        var spellings = new LinkedHashMap<String, String>();
        var rows = entityManager
                .createNativeQuery(
                        "select spelling_key, spelling from label_spelling where label_id = ?1 order by spelling_key")
                .setParameter(1, labelId)
                .getResultList();
        for (var row : rows) {
            spellings.put((String) ((Object[]) row)[0], (String) ((Object[]) row)[1]);
        }
        return spellings;
    }

    /** The name of the tag that a spelling leads to already, unless it is this one. */
    Optional<String> spelledBefore(String key, long labelId) {
        var names = entityManager
                .createNativeQuery("select l.name from label_spelling s join label l on l.id = s.label_id"
                        + " where s.spelling_key = ?1 and s.label_id <> ?2")
                .setParameter(1, key)
                .setParameter(2, labelId)
                .getResultList();
        return names.isEmpty() ? Optional.empty() : Optional.of((String) names.get(0));
    }

    void spell(String key, String spelling, long labelId) {
        entityManager
                .createNativeQuery("insert into label_spelling (spelling_key, spelling, label_id) values (?1, ?2, ?3)")
                .setParameter(1, key)
                .setParameter(2, spelling)
                .setParameter(3, labelId)
                .executeUpdate();
    }

    void unspell(String key) {
        entityManager
                .createNativeQuery("delete from label_spelling where spelling_key = ?1")
                .setParameter(1, key)
                .executeUpdate();
    }

    /** Whatever one gathered, another gathers; open forms of these articles are outdated. */
    void move(long fromId, long toId) {
        for (var statement : List.of(
                "update article set version = version + 1 where id in (select article_id from article_label where label_id = ?1)",
                "insert into article_label (article_id, label_id) select a.article_id, ?2 from article_label a where a.label_id = ?1"
                        + " and not exists (select 1 from article_label b where b.article_id = a.article_id and b.label_id = ?2)",
                "delete from article_label where label_id = ?1",
                "update label_spelling set label_id = ?2 where label_id = ?1")) {
            var query = entityManager.createNativeQuery(statement).setParameter(1, fromId);
            if (statement.contains("?2")) {
                query.setParameter(2, toId);
            }
            query.executeUpdate();
        }
    }

    /**
     * Gives an article the labels of its form; without any in the form it keeps what it has. A tag that nobody used before
     * is made.
     *
     * @throws BusinessException at {@code topics} or {@code tags} if there are too many, or a tag is too long
     */
    void apply(ArticleForm form, Article article) {
        if (form.labels() != null) {
            article.label(resolve(form.labels()));
        }
    }

    private Set<Label> resolve(Labels typed) {
        if (typed.topicIds().size() > MAX_TOPICS) {
            throw BusinessException.at("topics", "news.topics.tooMany", MAX_TOPICS);
        }
        var tags = new LinkedHashMap<String, String>();
        for (var tag : typed.tags()) {
            var clean = Vietnamese.cleanLine(tag);
            if (clean == null) {
                continue;
            }
            if (clean.length() > MAX_TAG) {
                throw BusinessException.at("tags", "news.tags.tooLong", MAX_TAG);
            }
            if (Vietnamese.slug(clean).equals("-")) {
                throw BusinessException.at("tags", "news.tags.letters", clean);
            }
            tags.putIfAbsent(Vietnamese.searchKey(clean), clean);
        }
        if (tags.size() > MAX_TAGS) {
            throw BusinessException.at("tags", "news.tags.tooMany", MAX_TAGS);
        }
        var labels = new LinkedHashSet<Label>();
        if (!typed.topicIds().isEmpty()) {
            labels.addAll(entityManager
                    .createQuery("select l from Label l where l.id in :ids and l.kind = :kind", Label.class)
                    .setParameter("ids", typed.topicIds())
                    .setParameter("kind", LabelKind.TOPIC)
                    .getResultList());
        }
        labels.addAll(tags(tags));
        return labels;
    }

    private Collection<Label> tags(Map<String, String> typed) {
        if (typed.isEmpty()) {
            return List.of();
        }
        var labels = new LinkedHashSet<Label>();
        var known = new HashSet<String>();
        var marks = new StringBuilder("?1");
        for (var i = 2; i <= typed.size(); i++) {
            marks.append(", ?").append(i);
        }
        var query = entityManager.createNativeQuery(
                "select spelling_key, label_id from label_spelling where spelling_key in (" + marks + ")");
        var position = 1;
        for (var key : typed.keySet()) {
            query.setParameter(position++, key);
        }
        var ids = new HashSet<Long>();
        for (var row : query.getResultList()) {
            known.add((String) ((Object[]) row)[0]);
            ids.add(((Number) ((Object[]) row)[1]).longValue());
        }
        if (!ids.isEmpty()) {
            labels.addAll(entityManager
                    .createQuery("select l from Label l where l.id in :ids", Label.class)
                    .setParameter("ids", ids)
                    .getResultList());
        }
        typed.forEach((key, spelling) -> {
            if (!known.contains(key)) {
                labels.add(create(key, spelling));
            }
        });
        return labels;
    }

    private Label create(String key, String spelling) {
        var tag = new Label(LabelKind.TAG, spelling);
        var slug = tag.getSlug();
        for (var number = 2; isTaken(tag); number++) {
            tag.address(slug + "-" + number);
        }
        add(tag);
        spell(key, spelling, tag.getId());
        return tag;
    }
}
