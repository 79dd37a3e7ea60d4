package vn.bangtin.warning;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import vn.bangtin.warning.CapAlert.Area;
import vn.bangtin.warning.CapAlert.Circle;
import vn.bangtin.warning.CapAlert.Point;

/** Polygons and circles in one text, one a line, as CAP writes them: they are asked for as a whole or not at all. */
final class Shapes {

    private static final String CIRCLE = "circle ";
    /** More than a document of the largest size can have once its tags are gone, but for one made of shapes alone. */
    private static final int MOST = 1_000_000;

    private Shapes() {}

    /** {@code null} if there are none. Beyond the limit shapes are left out: the words of the area still say where. */
    static String write(List<Area> areas) {
        var lines = new ArrayList<String>();
        var length = 0;
        for (var area : areas) {
            for (var line : lines(area)) {
                length += line.length() + 1;
                if (length > MOST) {
                    return String.join("\n", lines);
                }
                lines.add(line);
            }
        }
        return lines.isEmpty() ? null : String.join("\n", lines);
    }

    private static List<String> lines(Area area) {
        var lines = new ArrayList<String>();
        area.polygons()
                .forEach(polygon -> lines.add(polygon.stream().map(Shapes::pair).collect(Collectors.joining(" "))));
        area.circles().forEach(circle -> lines.add(CIRCLE + pair(circle.centre()) + " " + circle.kilometres()));
        return lines;
    }

    private static String pair(Point point) {
        return point.latitude() + "," + point.longitude();
    }

    /** What {@link #write} wrote, as one area. */
    static List<Area> read(String words, String shapes) {
        if (words == null && shapes == null) {
            return List.of();
        }
        var polygons = new ArrayList<List<Point>>();
        var circles = new ArrayList<Circle>();
        for (var line : shapes == null ? List.<String>of() : shapes.lines().toList()) {
            if (line.startsWith(CIRCLE)) {
                var parts = line.substring(CIRCLE.length()).split(" ");
                circles.add(new Circle(point(parts[0]), Double.parseDouble(parts[1])));
            } else {
                var points = new ArrayList<Point>();
                for (var pair : line.split(" ")) {
                    points.add(point(pair));
                }
                polygons.add(List.copyOf(points));
            }
        }
        return List.of(new Area(words == null ? "" : words, polygons, circles, List.of()));
    }

    private static Point point(String pair) {
        var comma = pair.indexOf(',');
        return new Point(Double.parseDouble(pair.substring(0, comma)), Double.parseDouble(pair.substring(comma + 1)));
    }
}
