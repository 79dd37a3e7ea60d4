package vn.bangtin.news;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;

/** What stands first on the portal page, as the page shows it on which it is arranged. */
public record FrontForm(int version, List<Place> places) implements Serializable {

    /** An article and its time; see {@link FrontPlace}. */
    public record Place(FrontRow article, Instant from, Instant until) implements Serializable {}

    public FrontForm {
        places = List.copyOf(places);
    }
}
