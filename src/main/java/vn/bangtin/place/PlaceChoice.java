package vn.bangtin.place;

import java.util.Comparator;
import java.util.List;
import vn.bangtin.platform.text.Vietnamese;

/**
 * A place among many of which one is looked for.
 *
 * @param searchKey its name and other names as {@link Vietnamese#searchKey} makes them
 */
public record PlaceChoice(PlaceItem place, PlaceKind kind, String searchKey) {

    /** As the query makes it. */
    public PlaceChoice(long id, String name, double latitude, double longitude, PlaceKind kind, String searchKey) {
        this(new PlaceItem(id, name, latitude, longitude), kind, searchKey);
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
