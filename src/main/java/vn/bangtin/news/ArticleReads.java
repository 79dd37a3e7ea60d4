package vn.bangtin.news;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.LocalDate;

/** How often an article was read on a day. */
@Entity
@Table(name = "article_reads")
@IdClass(ArticleReads.Key.class)
class ArticleReads {

    /** Which article, on which day; in an order, so that two nodes that write many at once do not lock each other out. */
    static final class Key implements Serializable, Comparable<Key> {

        private static final long serialVersionUID = 1L;

        private long articleId;
        private LocalDate day;

        protected Key() {}

        Key(long articleId, LocalDate day) {
            this.articleId = articleId;
            this.day = day;
        }

        long articleId() {
            return articleId;
        }

        LocalDate day() {
            return day;
        }

        @Override
        public int compareTo(Key other) {
            var byArticle = Long.compare(articleId, other.articleId);
            return byArticle != 0 ? byArticle : day.compareTo(other.day);
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Key that && articleId == that.articleId && day.equals(that.day);
        }

        @Override
        public int hashCode() {
            return Long.hashCode(articleId) * 31 + day.hashCode();
        }
    }

    @Id
    @Column(name = "article_id")
    private long articleId;

    @Id
    @Column(name = "read_on")
    private LocalDate day;

    @Column(name = "read_count", nullable = false)
    private long count;

    protected ArticleReads() {}

    ArticleReads(Key key, long count) {
        articleId = key.articleId();
        day = key.day();
        this.count = count;
    }
}
