package vn.bangtin.weather.web;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;

/**
 * What height in a drawing a value has.
 *
 * @param low the value at the bottom
 * @param high the value at the top, above {@code low}
 * @param top where the top is, downwards from the edge of the drawing
 * @param bottom where the bottom is
 * @param step how far the values of two lines across are apart
 */
record Scale(double low, double high, double top, double bottom, double step) {

    private static final double[] STEPS = {0.1, 0.2, 0.5, 1, 2, 5, 10, 20, 50, 100, 200, 500, 1_000, 2_000, 5_000};

    /** A line across with its value. */
    public record Tick(double y, String label) {}

    /** A scale of round numbers for these values, with two to five lines across. It never spans less than {@code least}. */
    static Scale around(DoubleStream values, double least, double top, double bottom) {
        var seen = values.summaryStatistics();
        var middle = seen.getCount() == 0 ? 0 : (seen.getMin() + seen.getMax()) / 2;
        var span = seen.getCount() == 0 ? least : Math.max(least, seen.getMax() - seen.getMin());
        return round(middle - span / 2, middle + span / 2, top, bottom);
    }

    /** The same from zero on. */
    static Scale fromZero(DoubleStream values, double least, double top, double bottom) {
        return round(0, Math.max(least, values.max().orElse(least)), top, bottom);
    }

    private static Scale round(double low, double high, double top, double bottom) {
        var step = STEPS[STEPS.length - 1];
        for (var candidate : STEPS) {
            if ((high - low) / candidate <= 3) {
                step = candidate;
                break;
            }
        }
        return new Scale(Math.floor(low / step) * step, Math.ceil(high / step) * step, top, bottom, step);
    }

    double y(double value) {
        return rounded(bottom - (value - low) / (high - low) * (bottom - top));
    }

    List<Tick> ticks() {
        var ticks = new ArrayList<Tick>();
        var count = (int) Math.round((high - low) / step);
        for (var i = 0; i <= count; i++) {
            var value = low + i * step;
            ticks.add(new Tick(y(value), step < 1 ? decimal(value) : Long.toString(Math.round(value))));
        }
        return ticks;
    }

    private static String decimal(double value) {
        // the comma is that of Vietnamese; in English such small steps are read all the same
        return Double.toString(Math.round(value * 10) / 10.0).replace('.', ',');
    }

    static double rounded(double value) {
        return Math.round(value * 10) / 10.0;
    }
}
