package vn.bangtin.news;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import vn.bangtin.platform.paging.Page;
import vn.bangtin.platform.paging.Slice;

/** The media as the database knows them; their content is kept by {@link MediaFiles}. */
@ApplicationScoped
class MediaLibrary {

    private static final String ROW = "select new vn.bangtin.news.MediaRow(m.id, m.hash, m.content, m.revision, m.type,"
            + " m.fileName, m.title, m.size, m.width, m.height, m.transparent, m.crop, m.focus) from Media m";

    private static final String ITEM =
            "select new vn.bangtin.news.MediaItem(m.id, m.version, m.hash, m.content, m.revision, m.type, m.fileName,"
                    + " m.title, m.size, m.width, m.height, m.fullWidth, m.fullHeight, m.transparent, m.crop, m.focus,"
                    + " m.alternative, m.author, m.source, m.licence, m.createdAt, m.addedBy, w.displayName) from Media m left join Account w on w.id = m.addedBy";

    private static final Map<String, String> ORDERS = Map.of("title", "m.searchKey", "size", "m.size");
    private static final int MOST_USES = 50;

    private EntityManager entityManager;

    protected MediaLibrary() {}

    @Inject
    MediaLibrary(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /**
     * Adds a medium, in a transaction of its own: two people may put in the same new file at the same moment, and the work
     * of the second goes on with what the first added.
     *
     * @throws PersistenceException if its content is known meanwhile
     */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void add(Media media) {
        entityManager.persist(media);
        entityManager.flush();
    }

    /** What has this address. */
    Optional<MediaRow> row(String hash) {
        return entityManager
                .createQuery(ROW + " where m.hash = :hash and m.removedAt is null", MediaRow.class)
                .setParameter("hash", hash)
                .getResultStream()
                .findFirst();
    }

    /** What has this content now. */
    Optional<MediaRow> withContent(String content) {
        return entityManager
                .createQuery(ROW + " where m.content = :content and m.removedAt is null order by m.id", MediaRow.class)
                .setParameter("content", content)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    /** What had this content when it was taken out of the library; its row is locked until the transaction ends. */
    Optional<Media> removedWithContent(String content) {
        return entityManager
                .createQuery(
                        "select m from Media m where m.content = :content and m.removedAt is not null order by m.id",
                        Media.class)
                .setParameter("content", content)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .findFirst();
    }

    /**
     * Whether something of another content has this address, also if it was taken out. What has the same content was added at
     * this very moment: {@link #add} finds that out.
     */
    boolean isTaken(String hash, String content) {
        return entityManager
                        .createQuery(
                                "select count(m) from Media m where m.hash = :hash and m.content <> :content",
                                Long.class)
                        .setParameter("hash", hash)
                        .setParameter("content", content)
                        .getSingleResult()
                > 0;
    }

    /**
     * Who reads the articles that use a medium.
     *
     * @param kept whether one of them, in whatever state, is not for everybody
     * @param open whether a published one is for everybody
     * @param readable whether a published one is for the one who asks
     */
    record Readers(boolean kept, boolean open, boolean readable) {}

    /**
     * One SQL statement.
     *
     * @param hiddenFromSome the categories that are not for everybody
     * @param hidden those that are not for the one who asks
     */
    Readers readers(MediaRow row, Set<Long> hiddenFromSome, Set<Long> hidden) {
        var found = (Object[]) entityManager
                .createNativeQuery("select coalesce(max(u.kept), 0), coalesce(max(u.open_all), 0),"
                        + " coalesce(max(u.readable), 0) from (select case when " + under(hiddenFromSome)
                        + " then 1 else 0 end kept, case when a.state = 'PUBLISHED' and not " + under(hiddenFromSome)
                        + " then 1 else 0 end open_all, case when a.state = 'PUBLISHED' and not " + under(hidden)
                        + " then 1 else 0 end readable from article a where a.id in ("
                        + "select b.id from article b where b.lead_media_id = ?1"
                        + " union all select t.article_id from article_attachment t where t.media_id = ?1"
                        + " union all select p.article_id from article_picture p where p.content_hash = ?2)) u")
                .setParameter(1, row.id())
                .setParameter(2, row.hash())
                .getSingleResult();
        return new Readers(isOne(found[0]), isOne(found[1]), isOne(found[2]));
    }

    private static boolean isOne(Object number) {
        return ((Number) number).intValue() == 1;
    }

    /** Whether an article stands in one of some categories, as its main one or as another. */
    private static String under(Set<Long> categories) {
        if (categories.isEmpty()) {
            return "(1 = 0)";
        }
        var ids = categories.stream().map(String::valueOf).collect(Collectors.joining(", ", "(", ")"));
        return "(a.category_id in " + ids + " or exists (select h.article_id from article_category h"
                + " where h.article_id = a.id and h.category_id in " + ids + "))";
    }

    Optional<Media> findForChange(long id) {
        return Optional.ofNullable(entityManager.find(Media.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    Optional<MediaItem> item(long id) {
        return entityManager
                .createQuery(ITEM + " where m.id = :id and m.removedAt is null", MediaItem.class)
                .setParameter("id", id)
                .getResultStream()
                .findFirst();
    }

    /** Two SQL statements. */
    Slice<MediaItem> items(MediaFilter filter, Page page) {
        var conditions = new Articles.Conditions();
        conditions.and("m.removedAt is null");
        if (filter.pictures() != null) {
            conditions.and("m.width is " + (filter.pictures() ? "not null" : "null"));
        }
        if (filter.unused()) {
            conditions.and("not exists (select a.id from Article a where a.leadMediaId = m.id)"
                    + " and not exists (select b.id from Article b join b.attachments t where t.mediaId = m.id)"
                    + " and not exists (select p.hash from ArticlePicture p where p.hash = m.hash)");
        }
        conditions.words("m", filter.text());
        var order = ORDERS.getOrDefault(page.sort() == null ? "" : page.sort(), "m.createdAt");
        var total = conditions
                .fill(entityManager.createQuery("select count(m) from Media m" + conditions, Long.class))
                .getSingleResult();
        var rows = conditions
                .fill(entityManager.createQuery(
                        ITEM + conditions + " order by " + order + (page.descending() ? " desc" : "") + ", m.id desc",
                        MediaItem.class))
                .setFirstResult(page.offset())
                .setMaxResults(page.size())
                .getResultList();
        return new Slice<>(rows, page, total);
    }

    /** How many articles use each of some files; those that none uses are not in it. One SQL statement. */
    Map<Long, Long> uses(Collection<Long> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        var list = ids.stream().map(String::valueOf).collect(Collectors.joining(", ", "(", ")"));
        var rows = entityManager
                .createNativeQuery("select u.media_id, count(distinct u.article_id) from ("
                        + "select lead_media_id as media_id, id as article_id from article where lead_media_id in "
                        + list
                        + " union all select media_id, article_id from article_attachment where media_id in " + list
                        + " union all select m.id, p.article_id from article_picture p"
                        + " join media m on m.content_hash = p.content_hash where m.id in " + list
                        + ") u group by u.media_id")
                .getResultList();
        var uses = new HashMap<Long, Long>();
        for (var row : rows) {
            var values = (Object[]) row;
            uses.put(((Number) values[0]).longValue(), ((Number) values[1]).longValue());
        }
        return uses;
    }

    /** The articles that use a file and that somebody sees at the desk. One SQL statement. */
    List<MediaUse> usedIn(MediaItem item, DeskConditions who) {
        var conditions = new Articles.Conditions();
        who.visible(conditions);
        conditions.and(
                "(a.leadMediaId = :media or a.id in (select b.id from Article b join b.attachments t where t.mediaId = :media)"
                        + " or exists (select p.hash from ArticlePicture p where p.articleId = a.id and p.hash = :hash))",
                "media",
                item.id());
        conditions.and("1 = 1", "hash", item.hash());
        return conditions
                .fill(entityManager.createQuery(
                        "select new vn.bangtin.news.MediaUse(a.id, a.title, a.state) from Article a" + conditions
                                + " order by a.changedAt desc, a.id desc",
                        MediaUse.class))
                .setMaxResults(MOST_USES)
                .getResultList();
    }

    /** How many pictures there are, in the library and out of it. */
    long pictureCount() {
        return entityManager
                .createQuery("select count(m) from Media m where m.width is not null", Long.class)
                .getSingleResult();
    }

    /** The next pictures by their ids, in the library and out of it: an article of old may still show them. */
    List<MediaRow> picturesAfter(long id, int many) {
        return entityManager
                .createQuery(ROW + " where m.width is not null and m.id > :id order by m.id", MediaRow.class)
                .setParameter("id", id)
                .setMaxResults(many)
                .getResultList();
    }

    List<MediaRow> rows(Collection<Long> ids) {
        return ids.isEmpty()
                ? List.of()
                : entityManager
                        .createQuery(ROW + " where m.id in :ids", MediaRow.class)
                        .setParameter("ids", ids)
                        .getResultList();
    }
}
