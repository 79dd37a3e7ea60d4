package vn.bangtin.news;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** One step of one article, kept for good: what the office explains in five years, and the leader's report is counted from. */
@Entity
@Table(name = "article_step")
public class ArticleStep {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "entity_seq")
    @SequenceGenerator(name = "entity_seq", sequenceName = "entity_seq", allocationSize = 20)
    private Long id;

    @Column(name = "article_id", nullable = false, updatable = false)
    private long articleId;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, updatable = false)
    private Step step;

    @Enumerated(EnumType.STRING)
    @Column(name = "from_state", updatable = false)
    private ArticleState from;

    @Enumerated(EnumType.STRING)
    @Column(name = "to_state", nullable = false, updatable = false)
    private ArticleState to;

    @Column(nullable = false, updatable = false)
    private Instant at;

    @Column(name = "actor_id", updatable = false)
    private Long actorId;

    @Column(updatable = false)
    private String reason;

    protected ArticleStep() {}

    /**
     * @param from {@code null} for the first of all
     * @param actorId who did it, {@code null}: the portal itself
     */
    ArticleStep(
            long articleId, Step step, ArticleState from, ArticleState to, Instant at, Long actorId, String reason) {
        this.articleId = articleId;
        this.step = step;
        this.from = from;
        this.to = to;
        this.at = at.truncatedTo(ChronoUnit.MICROS);
        this.actorId = actorId;
        this.reason = reason;
    }
}
