package vn.bangtin.news;

import java.io.Serializable;

/** A topic or a tag as readers see it. */
public record LabelRow(long id, LabelKind kind, String name, String slug, String summary) implements Serializable {

    /** The address of its articles, below the context root. */
    public String address() {
        return kind.address(slug);
    }
}
