package vn.bangtin.weather.web;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import vn.bangtin.weather.Forecast.Hour;

/**
 * The next hours as a drawing 320 wide and 96 high: a line of temperatures above bars of the chance of rain. It gives only
 * places on paper; the page draws.
 */
public class HourChart {

    /** How many hours it shows. */
    static final int HOURS = 24;

    private static final int LABEL_EVERY = 4;
    private static final double LEFT = 16;
    private static final double RIGHT = 304;
    private static final double TOP = 18;
    private static final double BOTTOM = 50;
    private static final double GROUND = 78;
    private static final double TALLEST_BAR = 24;

    private final List<Hour> hours;
    private final String line;
    private final List<Bar> bars = new ArrayList<>();
    private final List<Label> labels = new ArrayList<>();

    /** A bar of rain. */
    public record Bar(double x, double y, double width, double height) {}

    /** A temperature written over the line, and the hour below. */
    public record Label(double x, double y, long degrees, String hour) {}

    HourChart(List<Hour> hours, ZoneId zone) {
        this.hours = hours;
        var step = hours.size() < 2 ? 0 : (RIGHT - LEFT) / (hours.size() - 1);
        var low = hours.stream().mapToDouble(Hour::temperature).min().orElse(0);
        var span =
                Math.max(2, hours.stream().mapToDouble(Hour::temperature).max().orElse(0) - low);
        var points = new ArrayList<String>();
        for (var i = 0; i < hours.size(); i++) {
            var hour = hours.get(i);
            var x = rounded(LEFT + i * step);
            var y = rounded(BOTTOM - (hour.temperature() - low) / span * (BOTTOM - TOP));
            points.add(x + "," + y);
            if (hour.rainChance() != null && hour.rainChance() > 0) {
                var height = rounded(hour.rainChance() / 100.0 * TALLEST_BAR);
                var width = rounded(Math.max(4, step * 0.6));
                bars.add(new Bar(rounded(x - width / 2), rounded(GROUND - height), width, height));
            }
            if (i % LABEL_EVERY == 0) {
                var time = hour.time().atZone(zone);
                labels.add(new Label(
                        x, rounded(y - 6), Math.round(hour.temperature()), "%02dh".formatted(time.getHour())));
            }
        }
        line = points.stream().collect(Collectors.joining(" "));
    }

    /** Whether there is enough to draw. */
    public boolean isDrawn() {
        return hours.size() >= 2;
    }

    /** The points of the line. */
    public String getLine() {
        return line;
    }

    public List<Bar> getBars() {
        return bars;
    }

    public List<Label> getLabels() {
        return labels;
    }

    public int getCount() {
        return hours.size();
    }

    /** The lowest temperature in it, whole degrees. */
    public long getLowest() {
        return Math.round(hours.stream().mapToDouble(Hour::temperature).min().orElse(0));
    }

    /** The highest temperature in it, whole degrees. */
    public long getHighest() {
        return Math.round(hours.stream().mapToDouble(Hour::temperature).max().orElse(0));
    }

    /** The hour with the highest chance of rain; {@code null} if no chance is known. */
    public Hour getWettest() {
        return hours.stream()
                .filter(hour -> hour.rainChance() != null)
                .max(Comparator.comparing(Hour::rainChance)
                        .thenComparing(Hour::time, Comparator.<Instant>reverseOrder()))
                .orElse(null);
    }

    private static double rounded(double value) {
        return Math.round(value * 10) / 10.0;
    }
}
