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

/** That somebody has the page of an article open, in one tab of their browser. */
@Entity
@Table(name = "article_presence")
public class ArticlePresence {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "entity_seq")
    @SequenceGenerator(name = "entity_seq", sequenceName = "entity_seq", allocationSize = 20)
    private Long id;

    @Column(name = "article_id", nullable = false, updatable = false)
    private long articleId;

    @Column(name = "account_id", nullable = false, updatable = false)
    private long accountId;

    @Column(nullable = false, updatable = false)
    private String tab;

    @Column(nullable = false, updatable = false)
    private Instant since;

    @Column(name = "seen_at", nullable = false)
    private Instant seenAt;

    @Column(name = "taken_over_by")
    private Long takenOverBy;

    protected ArticlePresence() {}

    ArticlePresence(long articleId, long accountId, String tab, Instant now) {
        this.articleId = articleId;
        this.accountId = accountId;
        this.tab = tab;
        this.since = now.truncatedTo(ChronoUnit.MICROS);
        this.seenAt = since;
    }
}
