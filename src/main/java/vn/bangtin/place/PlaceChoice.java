package vn.bangtin.place;

import java.util.Comparator;
import java.util.List;
import vn.bangtin.platform.text.Vietnamese;

/**
 * A place among many of which one is looked for.
 *
 * @param searchKey its name and other names, and those of the places that went on in it, as {@link
 *     Vietnamese#searchKey} makes them, one a line
 */
public record PlaceChoice(PlaceItem place, PlaceKind kind, String searchKey) {

    /** As the query makes it, with the names of one place that went on in it, {@code null} for none. */
    public PlaceChoice(
            long id,
            String name,
            double latitude,
            double longitude,
            PlaceKind kind,
            String searchKey,
            String formerSearchKey) {
        this(
                new PlaceItem(id, name, latitude, longitude),
                kind,
                formerSearchKey == null ? searchKey : searchKey + "\n" + formerSearchKey);
    }

    PlaceChoice withNamesOf(PlaceChoice more) {
        return new PlaceChoice(place, kind, searchKey + "\n" + more.searchKey);
    }

    /** Those that have these words in one of their names, with or without marks; names that begin so come first. */
    public static List<PlaceChoice> matching(List<PlaceChoice> choices, String text) {
        var key = Vietnamese.searchKey(text);
        return choices.stream()
                .filter(choice -> choice.searchKey().contains(key))
                .sorted(Comparator.comparing(choice -> !choice.searchKey().startsWith(key)))
                .toList();
    }
}
