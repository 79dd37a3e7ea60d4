package vn.bangtin.warning.web;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import vn.bangtin.place.ListedPlace;
import vn.bangtin.warning.Outline;
import vn.bangtin.warning.WarningRow;

/**
 * A drawing of our places and the areas of warnings, as wide as the places and what is near them. It needs no map from outside:
 * people know their places by name, and where they lie to each other.
 */
public final class WarningMap {

    /** Of the drawing. */
    private static final int WIDTH = 420;

    private static final int LEAST_HEIGHT = 180;
    private static final int MOST_HEIGHT = 560;
    private static final double MARGIN = 0.12;
    private static final double LEAST_SPAN = 0.2;
    /** More names than this cover each other. */
    private static final int MOST_NAMES = 40;

    /** A place as it is drawn. */
    public record Dot(String name, double x, double y, boolean warned, boolean named, boolean left) {}

    /** An area as it is drawn: a path, and the level that it warns of. */
    public record Shape(String path, Integer level) {}

    private final List<Dot> dots;
    private final List<Shape> shapes;
    private final double north;
    private final double west;
    private final double scale;
    private final double narrow;
    private final int height;

    /**
     * @param warnings what is drawn, the highest level last so that it lies on top
     * @param outlines of the warnings, by their ids
     */
    WarningMap(List<ListedPlace> places, Collection<WarningRow> warnings, Map<Long, List<Outline>> outlines) {
        var south = places.stream().mapToDouble(ListedPlace::latitude).min().orElse(20);
        var top = places.stream().mapToDouble(ListedPlace::latitude).max().orElse(21);
        var left = places.stream().mapToDouble(ListedPlace::longitude).min().orElse(106);
        var right = places.stream().mapToDouble(ListedPlace::longitude).max().orElse(107);
        var high = Math.max(LEAST_SPAN, top - south) * (1 + 2 * MARGIN);
        var wide = Math.max(LEAST_SPAN, right - left) * (1 + 2 * MARGIN);
        north = (top + south + high) / 2;
        west = (left + right - wide) / 2;
        // a degree of longitude is shorter than one of latitude
        narrow = Math.cos(Math.toRadians((top + south) / 2));
        scale = WIDTH / (wide * narrow);
        height = (int) Math.max(LEAST_HEIGHT, Math.min(MOST_HEIGHT, Math.round(high * scale)));
        var warned = warnings.stream().flatMap(row -> row.placeIds().stream()).collect(Collectors.toSet());
        dots = places.stream().map(place -> dot(place, warned, places.size())).toList();
        var drawn = new ArrayList<Shape>();
        for (var row : warnings) {
            outlines.getOrDefault(row.id(), List.of())
                    .forEach(outline -> drawn.add(0, new Shape(path(outline), row.level())));
        }
        shapes = List.copyOf(drawn);
    }

    private Dot dot(ListedPlace place, Set<Long> warned, int count) {
        var x = x(place.longitude());
        var isWarned = warned.contains(place.id());
        return new Dot(
                place.name(), x, y(place.latitude()), isWarned, isWarned || count <= MOST_NAMES, x > WIDTH * 0.72);
    }

    private String path(Outline outline) {
        return outline.corners().stream()
                .map(corner -> String.format(
                        Locale.ROOT, "%.0f,%.0f", clip(x(corner.longitude())), clip(y(corner.latitude()))))
                .distinct()
                .collect(Collectors.joining(" L", "M", " Z"));
    }

    // far outside the drawing it makes no difference where
    private static double clip(double value) {
        return Math.max(-10_000, Math.min(10_000, value));
    }

    private double x(double longitude) {
        return (longitude - west) * narrow * scale;
    }

    private double y(double latitude) {
        return (north - latitude) * scale;
    }

    public List<Dot> getDots() {
        return dots;
    }

    public List<Shape> getShapes() {
        return shapes;
    }

    public int getWidth() {
        return WIDTH;
    }

    public int getHeight() {
        return height;
    }
}
