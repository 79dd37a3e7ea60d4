package vn.bangtin.warning;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import vn.bangtin.place.ListedPlace;
import vn.bangtin.warning.CapAlert.Area;
import vn.bangtin.warning.CapAlert.Point;

/**
 * Which of our places a message is about.
 *
 * @param placeIds the places that lie in a shape, or that the words of an area name
 * @param here false only if each area has shapes and all of them are far from all our places: a warning must not be kept back
 *     if one of its areas cannot be told
 */
record PlaceMatch(Set<Long> placeIds, boolean here) {

    /** About 55 km: a storm at sea that near concerns the coast. */
    private static final double NEAR_DEGREES = 0.5;

    static PlaceMatch of(List<Area> areas, List<ListedPlace> places) {
        var matched = new HashSet<Long>();
        var here = areas.isEmpty() || places.isEmpty();
        for (var area : areas) {
            var words = area.description().toLowerCase(Locale.ROOT);
            var box = Box.around(area);
            here |= box == null;
            for (var place : places) {
                var point = new Point(place.latitude(), place.longitude());
                var close = box != null && box.isNear(point);
                here |= close;
                if (close && area.covers(point) || isNamed(words, place)) {
                    matched.add(place.id());
                }
            }
        }
        return new PlaceMatch(Set.copyOf(matched), here || !matched.isEmpty());
    }

    // whole words with their marks: "Hải Hậu" is not in "Hải Hậu Giang", but that is rare and errs on the side of
    // warning
    private static boolean isNamed(String words, ListedPlace place) {
        return Stream.concat(Stream.of(place.name()), place.aliases().stream())
                .map(name -> name.toLowerCase(Locale.ROOT))
                .anyMatch(name -> words.contains(name)
                        && Pattern.compile("(?<!\\p{L})" + Pattern.quote(name) + "(?!\\p{L})")
                                .matcher(words)
                                .find());
    }

    /** The rectangle around the shapes of an area, in degrees. */
    private record Box(double south, double north, double west, double east) {

        private static final double KILOMETRES_PER_DEGREE = 111;

        static Box around(Area area) {
            var box = new Box(90, -90, 180, -180);
            for (var polygon : area.polygons()) {
                for (var point : polygon) {
                    box = box.with(point, 0, 0);
                }
            }
            for (var circle : area.circles()) {
                var height = circle.kilometres() / KILOMETRES_PER_DEGREE;
                // near the poles a circle goes all the way round
                var narrow =
                        Math.max(0.01, Math.cos(Math.toRadians(circle.centre().latitude())));
                box = box.with(circle.centre(), height, height / narrow);
            }
            return box.south > box.north ? null : box;
        }

        private Box with(Point point, double height, double width) {
            return new Box(
                    Math.min(south, point.latitude() - height),
                    Math.max(north, point.latitude() + height),
                    Math.min(west, point.longitude() - width),
                    Math.max(east, point.longitude() + width));
        }

        boolean isNear(Point point) {
            return point.latitude() >= south - NEAR_DEGREES
                    && point.latitude() <= north + NEAR_DEGREES
                    && point.longitude() >= west - NEAR_DEGREES
                    && point.longitude() <= east + NEAR_DEGREES;
        }
    }
}
