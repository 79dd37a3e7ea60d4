package vn.bangtin.news;

import java.io.Serializable;
import java.time.Instant;

/** An article that may be put first on the portal page, published or scheduled. */
public record FrontRow(ArticleRow article, ArticleState state, Instant publishAt, Instant unpublishAt)
        implements Serializable {

    /** Whether readers see it already. */
    public boolean published() {
        return state == ArticleState.PUBLISHED;
    }

    /** Whether its own times bring it or keep it. */
    public boolean coming() {
        return published() || state == ArticleState.SCHEDULED;
    }

    /** When readers saw it first, or will see it. */
    public Instant at() {
        return article.publishedAt() == null ? publishAt : article.publishedAt();
    }
}
