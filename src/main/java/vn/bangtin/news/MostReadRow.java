package vn.bangtin.news;

import java.io.Serializable;

/**
 * An article in the list of those that are read most.
 *
 * @param reads how often in the time of the list
 */
public record MostReadRow(long id, String title, Long reads) implements Serializable {

    /** Its address, below the context root. */
    public String address() {
        return ArticleRow.address(id, title);
    }
}
