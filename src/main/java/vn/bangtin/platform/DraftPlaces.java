package vn.bangtin.platform;

import java.util.List;

/** The port through which one feature asks where {@link DraftWanted} may put a draft. {@code news} implements it. */
public interface DraftPlaces {

    /** A category, its name moved right by how far it stands below the top. */
    record Place(long id, String name) {}

    /** All of them in their order. Seldom a SQL statement. */
    List<Place> places();
}
