package vn.bangtin.warning;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import vn.bangtin.platform.BusinessException;
import vn.bangtin.warning.CapAlert.Area;
import vn.bangtin.warning.CapAlert.Circle;
import vn.bangtin.warning.CapAlert.Point;

/**
 * Polygons and circles in one text, one a line, as CAP writes them: they are asked for as a whole or not at all. An empty line
 * stands between two areas, also if one of them has no shapes.
 */
final class Shapes {

    private static final String CIRCLE = "circle ";
    private static final String APART = "\n\n";
    /** More than a document of the largest size can have once its tags are gone, but for one made of shapes alone. */
    private static final int MOST = 1_000_000;

    private static final int MOST_TYPED = 500;
    private static final Pattern CORNER = Pattern.compile("(-?\\d{1,3}(?:\\.\\d+)?),(-?\\d{1,3}(?:\\.\\d+)?)");

    private Shapes() {}

    /**
     * {@code null} if there are none. Beyond the limit the shapes of an area are left out as a whole: its words still say where.
     */
    static String write(List<Area> areas) {
        var written = new ArrayList<String>();
        var left = MOST - areas.size() * APART.length();
        for (var area : areas) {
            var lines = lines(area);
            written.add(lines.length() > left ? "" : lines);
            left -= written.get(written.size() - 1).length();
        }
        return written.stream().allMatch(String::isEmpty) ? null : String.join(APART, written);
    }

    private static String lines(Area area) {
        var lines = new ArrayList<String>();
        area.polygons()
                .forEach(polygon -> lines.add(polygon.stream().map(Shapes::pair).collect(Collectors.joining(" "))));
        area.circles().forEach(circle -> lines.add(CIRCLE + pair(circle.centre()) + " " + circle.kilometres()));
        return String.join("\n", lines);
    }

    private static String pair(Point point) {
        return point.latitude() + "," + point.longitude();
    }

    /** The areas that {@link #write} wrote; the words of all of them, which are kept as one text, stand at the first. */
    static List<Area> read(String words, String shapes) {
        if (words == null && shapes == null) {
            return List.of();
        }
        var areas = new ArrayList<Area>();
        for (var lines : shapes == null ? new String[] {""} : shapes.split(APART, -1)) {
            areas.add(area(areas.isEmpty() && words != null ? words : "", lines));
        }
        return areas;
    }

    private static Area area(String words, String shapes) {
        var polygons = new ArrayList<List<Point>>();
        var circles = new ArrayList<Circle>();
        for (var line : shapes.lines().toList()) {
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
        return new Area(words, polygons, circles, List.of());
    }

    /**
     * A polygon as a person types it: "latitude,longitude latitude,longitude …", also with line breaks or semicolons between the
     * corners. It closes itself.
     *
     * @return no polygon for no text, else one
     * @throws BusinessException at {@code polygon}, naming the corner that is wrong
     */
    static List<List<Point>> typed(String text) {
        if (text == null || text.isBlank()) {
            return List.of();
        }
        var points = new ArrayList<Point>();
        for (var pair : text.strip().split("[\\s;]+")) {
            var corner = CORNER.matcher(pair);
            if (!corner.matches()) {
                throw BusinessException.at("polygon", "warning.polygon.pair", pair);
            }
            var point = new Point(Double.parseDouble(corner.group(1)), Double.parseDouble(corner.group(2)));
            if (Math.abs(point.latitude()) > 90 || Math.abs(point.longitude()) > 180) {
                throw BusinessException.at("polygon", "warning.polygon.range", pair);
            }
            points.add(point);
            if (points.size() > MOST_TYPED) {
                throw BusinessException.at("polygon", "warning.polygon.many", MOST_TYPED);
            }
        }
        if (!points.get(0).equals(points.get(points.size() - 1))) {
            points.add(points.get(0));
        }
        if (points.stream().distinct().count() < 3) {
            throw BusinessException.at("polygon", "warning.polygon.few");
        }
        return List.of(List.copyOf(points));
    }

    private static Point point(String pair) {
        var comma = pair.indexOf(',');
        return new Point(Double.parseDouble(pair.substring(0, comma)), Double.parseDouble(pair.substring(comma + 1)));
    }
}
