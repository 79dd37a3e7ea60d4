package vn.bangtin.weather.web;

import static vn.bangtin.weather.web.Scale.rounded;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/** One value over hours or days, as a drawing 480 wide and 150 high. It gives only places on paper; the page draws. */
public class SeriesChart {

    private static final double LEFT = 40;
    private static final double RIGHT = 470;
    private static final double TOP = 14;
    private static final double BOTTOM = 112;
    private static final int MOST_LABELS = 8;

    private final List<Instant> times;
    private final double[] values;
    private final Scale scale;
    private final boolean daily;
    private final ZoneId zone;

    /**
     * @param values as many as times; what is not a number is a gap
     * @param least how far the scale reaches at least
     */
    SeriesChart(List<Instant> times, DoubleStream values, double least, boolean daily, ZoneId zone) {
        this.times = List.copyOf(times);
        this.values = values.toArray();
        this.daily = daily;
        this.zone = zone;
        this.scale =
                Scale.fromZero(DoubleStream.of(this.values).filter(value -> !Double.isNaN(value)), least, TOP, BOTTOM);
    }

    /** Whether there is enough to draw. */
    public boolean isDrawn() {
        return DoubleStream.of(values).filter(value -> !Double.isNaN(value)).count() > 1;
    }

    private double x(int at) {
        return rounded(times.size() < 2 ? LEFT : LEFT + at * (RIGHT - LEFT) / (times.size() - 1));
    }

    public List<Scale.Tick> getTicks() {
        return scale.ticks();
    }

    /** The lines, broken where a value is missing. */
    public List<String> getLines() {
        return DayChart.polylines(
                times.size(), this::x, i -> Double.isNaN(values[i]) ? Double.NaN : scale.y(values[i]));
    }

    /** Hours, or days as 26/11, at some of the points. */
    public List<DayChart.Mark> getLabels() {
        IntFunction<String> text = i -> {
            var time = times.get(i).atZone(zone);
            return daily
                    ? "%02d/%02d".formatted(time.getDayOfMonth(), time.getMonthValue())
                    : "%02dh".formatted(time.getHour());
        };
        var every = Math.max(1, (times.size() + MOST_LABELS - 1) / MOST_LABELS);
        return IntStream.range(0, times.size())
                .filter(i -> i % every == 0)
                .mapToObj(i -> new DayChart.Mark(x(i), BOTTOM + 16, text.apply(i)))
                .toList();
    }

    /** Where days begin between hours, with the day. */
    public List<DayChart.Mark> getMidnights() {
        return IntStream.range(1, times.size())
                .filter(i ->
                        !daily && x(i) < RIGHT - 20 && times.get(i).atZone(zone).getHour() == 0)
                .mapToObj(i -> new DayChart.Mark(
                        x(i),
                        BOTTOM + 32,
                        "%02d/%02d"
                                .formatted(
                                        times.get(i).atZone(zone).getDayOfMonth(),
                                        times.get(i).atZone(zone).getMonthValue())))
                .toList();
    }

    public double getLowest() {
        return DoubleStream.of(values)
                .filter(value -> !Double.isNaN(value))
                .min()
                .orElse(0);
    }

    public double getHighest() {
        return DoubleStream.of(values)
                .filter(value -> !Double.isNaN(value))
                .max()
                .orElse(0);
    }
}
