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

/** What somebody is typing on the page of one article, and has not saved: the fields of the page by their names. */
@Entity
@Table(name = "article_draft")
public class ArticleDraft {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "entity_seq")
    @SequenceGenerator(name = "entity_seq", sequenceName = "entity_seq", allocationSize = 20)
    private Long id;

    @Column(name = "account_id", nullable = false, updatable = false)
    private long accountId;

    /** {@code null} for a new one. */
    @Column(name = "article_id", updatable = false)
    private Long articleId;

    /** Made with the page of a new article; {@code null} for one that exists. */
    @Column(name = "creation_key", updatable = false)
    private String key;

    @Column(name = "base_version", nullable = false)
    private int version;

    @Column(name = "saved_at", nullable = false)
    private Instant savedAt;

    private String title;

    @Column(nullable = false)
    private String content;

    protected ArticleDraft() {}

    ArticleDraft(long accountId, Long articleId, String key) {
        this.accountId = accountId;
        this.articleId = articleId;
        this.key = articleId == null ? key : null;
    }

    void write(int base, Instant at, String heading, String json) {
        version = base;
        savedAt = at.truncatedTo(ChronoUnit.MICROS);
        title = heading;
        content = json;
    }

    Instant getSavedAt() {
        return savedAt;
    }
}
