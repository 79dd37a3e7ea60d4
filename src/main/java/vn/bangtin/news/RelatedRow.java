package vn.bangtin.news;

import java.io.Serializable;
import java.time.Instant;

/** An article beside another one. */
public record RelatedRow(long id, String title, Instant publishedAt) implements Serializable {

    /** Its address, below the context root. */
    public String address() {
        return ArticleRow.address(id, title);
    }
}
