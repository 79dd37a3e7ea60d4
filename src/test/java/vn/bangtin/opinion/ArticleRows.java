package vn.bangtin.opinion;

import jakarta.persistence.EntityManager;

/** Rows of articles for the foreign key of opinions, without the feature that writes them. */
final class ArticleRows {

    private ArticleRows() {}

    static void insert(EntityManager entityManager, long id, String title) {}
}
