package vn.bangtin.platform;

import java.util.List;
import java.util.Optional;

/**
 * The port through which one feature asks about another's published things without knowing that feature: opinions belong
 * to an article, but {@code opinion} knows only its id. {@code news} implements it for its articles.
 */
public interface PublishedContent {

    /** The thing with this id, if everybody may read it now. At most one SQL statement. */
    Optional<PublishedItem> find(long id);

    /** The things published last, newest first. One SQL statement. */
    List<PublishedItem> newest(int count);
}
