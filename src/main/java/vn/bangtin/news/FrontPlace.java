package vn.bangtin.news;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Objects;
import vn.bangtin.platform.BusinessException;

/** An article that stands first on the portal page for a time. */
@Entity
@Table(name = "front_place")
public class FrontPlace {

    /** 1 for the lead. */
    @Id
    private int position;

    @Column(name = "article_id", nullable = false)
    private long articleId;

    @Column(name = "from_at")
    private Instant from;

    @Column(name = "until_at")
    private Instant until;

    protected FrontPlace() {}

    /**
     * @param from since when; {@code null}: at once
     * @param until until when; {@code null}: until somebody takes it off
     * @throws BusinessException if it would end before it begins
     */
    public FrontPlace(long articleId, Instant from, Instant until) {
        if (from != null && until != null && !until.isAfter(from)) {
            throw new BusinessException("front.times.order");
        }
        this.articleId = articleId;
        this.from = from;
        this.until = until;
    }

    /** At another place, to be stored there. */
    FrontPlace at(int place) {
        var there = new FrontPlace(articleId, from, until);
        there.position = place;
        return there;
    }

    /** What stood here gives its place to another. */
    void become(FrontPlace other) {
        articleId = other.articleId;
        from = other.from;
        until = other.until;
    }

    /** Whether the same article stands for the same time. */
    boolean isLike(FrontPlace other) {
        return articleId == other.articleId && Objects.equals(from, other.from) && Objects.equals(until, other.until);
    }

    public long getArticleId() {
        return articleId;
    }

    public Instant getFrom() {
        return from;
    }

    public Instant getUntil() {
        return until;
    }
}
