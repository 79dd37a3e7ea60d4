package vn.bangtin.news;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.Objects;

/**
 * That the text of an article shows or links to a medium, by its content as the address in the text names it. Kept with every
 * save, so that the library knows where a medium is used without reading all texts.
 */
@Entity
@Table(name = "article_picture")
@IdClass(ArticlePicture.Key.class)
public class ArticlePicture {

    /** The key, as Jakarta Persistence wants it. */
    public static class Key implements Serializable {

        private static final long serialVersionUID = 1L;

        private Long articleId;
        private String hash;

        public Key() {}

        @Override
        public boolean equals(Object other) {
            return other instanceof Key that
                    && Objects.equals(articleId, that.articleId)
                    && Objects.equals(hash, that.hash);
        }

        @Override
        public int hashCode() {
            return Objects.hash(articleId, hash);
        }
    }

    @Id
    @Column(name = "article_id")
    private Long articleId;

    @Id
    @Column(name = "content_hash")
    private String hash;

    protected ArticlePicture() {}

    ArticlePicture(long articleId, String hash) {
        this.articleId = articleId;
        this.hash = hash;
    }
}
