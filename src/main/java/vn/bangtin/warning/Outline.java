package vn.bangtin.warning;

import java.io.Serializable;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import vn.bangtin.warning.CapAlert.Area;
import vn.bangtin.warning.CapAlert.Circle;

/**
 * The line around an area, to be drawn.
 *
 * @param corners the first one comes again at the end
 */
public record Outline(List<Corner> corners) implements Serializable {

    private static final int CORNERS_OF_A_CIRCLE = 36;
    private static final double KILOMETRES_PER_DEGREE = 111.2;

    /** In degrees. */
    public record Corner(double latitude, double longitude) implements Serializable {}

    public Outline {
        corners = List.copyOf(corners);
    }

    static Stream<Outline> of(Area area) {
        return Stream.concat(
                area.polygons().stream()
                        .map(polygon -> new Outline(polygon.stream()
                                .map(point -> new Corner(point.latitude(), point.longitude()))
                                .toList())),
                area.circles().stream().map(Outline::around));
    }

    private static Outline around(Circle circle) {
        var centre = circle.centre();
        var height = circle.kilometres() / KILOMETRES_PER_DEGREE;
        var width = height / Math.max(0.01, Math.cos(Math.toRadians(centre.latitude())));
        return new Outline(IntStream.rangeClosed(0, CORNERS_OF_A_CIRCLE)
                .mapToDouble(i -> 2 * Math.PI * i / CORNERS_OF_A_CIRCLE)
                .mapToObj(angle -> new Corner(
                        centre.latitude() + height * Math.sin(angle), centre.longitude() + width * Math.cos(angle)))
                .toList());
    }
}
