package vn.bangtin.place;

/**
 * Which places administrators want to see; {@code null} means all.
 *
 * @param text words of the name or of another name, with or without marks
 * @param shown only those that are switched on for readers, or only those that are not
 */
public record PlaceFilter(String text, PlaceKind kind, Boolean shown) {

    /** Everything. */
    public static final PlaceFilter ALL = new PlaceFilter(null, null, null);
}
