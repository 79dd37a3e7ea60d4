package vn.bangtin.news;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** One content that an article had, kept for good ({@link ArticleContent}). */
@Entity
@Table(name = "article_version")
public class ArticleVersion {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "entity_seq")
    @SequenceGenerator(name = "entity_seq", sequenceName = "entity_seq", allocationSize = 20)
    private Long id;

    @Column(name = "article_id", nullable = false, updatable = false)
    private long articleId;

    /** The article's version when it had this content first. */
    @Column(nullable = false, updatable = false)
    private int number;

    @Column(name = "saved_at", nullable = false, updatable = false)
    private Instant savedAt;

    @Column(name = "saved_by", updatable = false)
    private Long savedBy;

    @Column(nullable = false, updatable = false)
    private boolean major;

    @Column(updatable = false)
    private String note;

    @Column(nullable = false, updatable = false)
    private String content;

    protected ArticleVersion() {}

    /** @param savedBy {@code null}: the portal itself, or nobody knows any more */
    ArticleVersion(long articleId, int number, Instant savedAt, Long savedBy, Change change, ArticleContent content) {
        this.articleId = articleId;
        this.number = number;
        this.savedAt = savedAt.truncatedTo(ChronoUnit.MICROS);
        this.savedBy = savedBy;
        this.major = change.major();
        this.note = change.note();
        this.content = content.json();
    }
}
