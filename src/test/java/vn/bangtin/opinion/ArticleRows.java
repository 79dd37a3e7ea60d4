package vn.bangtin.opinion;

import jakarta.persistence.EntityManager;

/** Rows of articles for the foreign key of opinions, without the feature that writes them. */
final class ArticleRows {

    private ArticleRows() {}

    static void insert(EntityManager entityManager, long id, String title) {
        entityManager
                .createNativeQuery("insert into category (id, version, created_at, changed_at, name, slug, sort_order)"
                        + " values (?1, 0, current_timestamp, current_timestamp, 'Chuyên mục', ?2, 0)")
                .setParameter(1, id)
                .setParameter(2, "chuyen-muc-" + id)
                .executeUpdate();
        entityManager
                .createNativeQuery("insert into article (id, version, created_at, changed_at, title, body, search_key,"
                        + " category_id, state, edited_at, published_at, state_since) values (?1, 0, current_timestamp,"
                        + " current_timestamp, ?2, '<p>Nội dung</p>', 'x', ?1, 'PUBLISHED', current_timestamp, current_timestamp,"
                        + " current_timestamp)")
                .setParameter(1, id)
                .setParameter(2, title)
                .executeUpdate();
    }
}
