package vn.bangtin.weather.web;

import static vn.bangtin.weather.web.Scale.rounded;

import java.util.ArrayList;
import java.util.List;
import vn.bangtin.place.PlaceItem;
import vn.bangtin.place.PlaceKind;
import vn.bangtin.weather.ComparedPlace;

/**
 * Places on a plain map: north is up, distances are true, and nothing is drawn that nobody told us, no coast and no border.
 * A name that would cover another is left out; the table has them all.
 */
public class PlaceMap {

    private static final int WIDTH = 480;
    private static final int LEAST_HEIGHT = 220;
    private static final int MOST_HEIGHT = 520;
    private static final double MARGIN = 44;
    /** So few degrees are drawn at least, or one street would fill the sheet. */
    private static final double LEAST_SPAN = 0.1;

    private static final double LETTER = 8;
    private static final double LINE = 17;
    private static final double DOT = 11;
    private static final double KILOMETRES = 111.2;
    private static final double[] STEPS = {0.05, 0.1, 0.2, 0.5, 1, 2, 5, 10, 20};
    private static final int[] LENGTHS = {1, 2, 5, 10, 20, 50, 100, 200, 500};

    private final List<Dot> dots = new ArrayList<>();
    private final List<Line> parallels = new ArrayList<>();
    private final List<Line> meridians = new ArrayList<>();
    private final int height;
    private final double west;
    private final double north;
    private final double across;
    private final double down;

    /**
     * A place as it is drawn.
     *
     * @param value what the map shows of it, in figures
     * @param style the class of its colour
     * @param typed whether the value is a bulletin's
     * @param label what is written beside it: value and name, the value alone, or nothing
     * @param textX where that begins, or ends if {@code anchor} says so
     */
    public record Dot(
            PlaceItem place,
            PlaceKind kind,
            String value,
            String style,
            boolean typed,
            double x,
            double y,
            String label,
            double textX,
            double textY,
            String anchor) {}

    /** A line of the grid, and its degrees. */
    public record Line(double at, double degrees) {}

    private record Box(double left, double top, double right, double bottom) {

        boolean meets(Box other) {
            return left < other.right && other.left < right && top < other.bottom && other.top < bottom;
        }

        boolean isInside(int height) {
            return left >= 2 && right <= WIDTH - 2 && top >= 2 && bottom <= height - 22;
        }
    }

    private record Spot(Box box, double x, String anchor) {}

    PlaceMap(List<ComparedPlace> places, Compared shown) {
        var latitudes =
                places.stream().mapToDouble(place -> place.place().latitude()).summaryStatistics();
        var longitudes =
                places.stream().mapToDouble(place -> place.place().longitude()).summaryStatistics();
        var middle = (latitudes.getMin() + latitudes.getMax()) / 2;
        var narrow = Math.max(0.1, Math.cos(Math.toRadians(middle)));
        var wide = Math.max(LEAST_SPAN, longitudes.getMax() - longitudes.getMin()) * narrow;
        var high = Math.max(LEAST_SPAN, latitudes.getMax() - latitudes.getMin());
        down = Math.min((WIDTH - 2 * MARGIN) / wide, (MOST_HEIGHT - 2 * MARGIN) / high);
        across = down * narrow;
        height = (int) Math.max(LEAST_HEIGHT, Math.round(high * down + 2 * MARGIN));
        west = (longitudes.getMin() + longitudes.getMax()) / 2 - WIDTH / 2.0 / across;
        north = middle + height / 2.0 / down;
        grid();
        label(places, shown);
    }

    private double x(PlaceItem place) {
        return rounded((place.longitude() - west) * across);
    }

    private double y(PlaceItem place) {
        return rounded((north - place.latitude()) * down);
    }

    private void grid() {
        var step = STEPS[STEPS.length - 1];
        for (var candidate : STEPS) {
            if (candidate * across >= 80) {
                step = candidate;
                break;
            }
        }
        for (var i = Math.ceil(west / step); (i * step - west) * across < WIDTH - 40; i++) {
            meridians.add(new Line(rounded((i * step - west) * across), hundredths(i * step)));
        }
        for (var i = Math.floor(north / step); (north - i * step) * down < height - 20; i--) {
            if ((north - i * step) * down < 30) {
                continue; // its degrees would lie on those of the meridians
            }
            parallels.add(new Line(rounded((north - i * step) * down), hundredths(i * step)));
        }
    }

    private static double hundredths(double degrees) {
        return Math.round(degrees * 100) / 100.0;
    }

    private void label(List<ComparedPlace> places, Compared shown) {
        var taken = new ArrayList<Box>();
        for (var place : places) {
            var x = x(place.place());
            var y = y(place.place());
            taken.add(new Box(x - DOT, y - DOT, x + DOT, y + DOT));
        }
        for (var place : places) {
            dots.add(dot(place, shown, taken));
        }
    }

    private Dot dot(ComparedPlace compared, Compared shown, List<Box> taken) {
        var place = compared.place();
        var x = x(place);
        var y = y(place);
        var value = shown.figure(compared);
        for (var text : List.of(value + " " + place.name(), value)) {
            for (var spot : spots(x, y, text.length() * LETTER)) {
                if (spot.box().isInside(height) && taken.stream().noneMatch(spot.box()::meets)) {
                    taken.add(spot.box());
                    return new Dot(
                            place,
                            compared.kind(),
                            value,
                            shown.style(compared),
                            shown.isTyped(compared),
                            x,
                            y,
                            text,
                            rounded(spot.x()),
                            rounded(spot.box().bottom() - 4),
                            spot.anchor());
                }
            }
        }
        return new Dot(
                place,
                compared.kind(),
                value,
                shown.style(compared),
                shown.isTyped(compared),
                x,
                y,
                "",
                x,
                y,
                "middle");
    }

    /** Where a text beside a dot may stand, the best first: right, left, above, below. */
    private static List<Spot> spots(double x, double y, double width) {
        var spots = new ArrayList<Spot>();
        spots.add(
                new Spot(new Box(x + DOT + 1, y - LINE / 2, x + DOT + 1 + width, y + LINE / 2), x + DOT + 2, "start"));
        spots.add(new Spot(new Box(x - DOT - 1 - width, y - LINE / 2, x - DOT - 1, y + LINE / 2), x - DOT - 2, "end"));
        for (var top : List.of(y - DOT - LINE, y + DOT + 1)) {
            var bottom = top + LINE - 1;
            spots.add(new Spot(new Box(x - width / 2, top, x + width / 2, bottom), x, "middle"));
            spots.add(new Spot(new Box(x - DOT, top, x - DOT + width, bottom), x - DOT, "start"));
            spots.add(new Spot(new Box(x + DOT - width, top, x + DOT, bottom), x + DOT, "end"));
        }
        return spots;
    }

    public int getWidth() {
        return WIDTH;
    }

    public int getHeight() {
        return height;
    }

    public List<Dot> getDots() {
        return dots;
    }

    public List<Line> getParallels() {
        return parallels;
    }

    public List<Line> getMeridians() {
        return meridians;
    }

    /** How many kilometres the scale is long. */
    public int getKilometres() {
        var length = LENGTHS[0];
        for (var candidate : LENGTHS) {
            if (candidate / KILOMETRES * down <= 110) {
                length = candidate;
            }
        }
        return length;
    }

    /** How long the scale is on paper. */
    public double getScale() {
        return rounded(getKilometres() / KILOMETRES * down);
    }
}
