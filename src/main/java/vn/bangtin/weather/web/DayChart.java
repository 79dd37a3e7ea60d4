package vn.bangtin.weather.web;

import static vn.bangtin.weather.web.Scale.rounded;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import vn.bangtin.weather.Forecast.Hour;

/**
 * Up to 24 hours as a drawing 480 wide and 352 high: skies, temperature, amount and chance of rain, wind and gusts, one
 * below the other over the same hours. It gives only places on paper; the page draws, and has the same as a table.
 */
public class DayChart {

    /** How many hours one of them shows. */
    static final int HOURS = 24;

    private static final double LEFT = 34;
    private static final double RIGHT = 474;
    private static final double STEP = (RIGHT - LEFT) / HOURS;
    private static final int LABEL_EVERY = 3;

    private final List<Hour> hours;
    private final ZoneId zone;
    private final Scale temperature;
    private final Scale rain;
    private final Scale wind;

    /** A text at a place; {@code y} belongs to the drawing where it has one. */
    public record Mark(double x, double y, String text) {}

    /** A sky over some hours. */
    public record Picture(double x, Integer code, boolean daylight) {}

    /** A bar of rain. */
    public record Bar(double x, double y, double height) {}

    /** Hours in the dark. */
    public record Night(double x, double width) {}

    /** An arrow with the wind, turned by so many degrees from one that points upwards. */
    public record Arrow(double x, long turn) {}

    /** @param hours one after the other, at most 24 */
    DayChart(List<Hour> hours, ZoneId zone) {
        this.hours = hours;
        this.zone = zone;
        this.temperature = Scale.around(hours.stream().mapToDouble(Hour::temperature), 4, 66, 122);
        this.rain = Scale.fromZero(
                hours.stream().map(Hour::rain).filter(Objects::nonNull).mapToDouble(amount -> amount), 2, 154, 204);
        this.wind = Scale.fromZero(
                hours.stream()
                        .filter(hour -> hour.wind() != null)
                        .mapToDouble(hour -> kilometres(
                                hour.wind().gusts() == null
                                        ? hour.wind().speed()
                                        : Math.max(
                                                hour.wind().speed(), hour.wind().gusts()))),
                20,
                250,
                300);
    }

    /** The hours, 24 in each, of which there is something to draw. */
    static List<DayChart> of(List<Hour> hours, ZoneId zone) {
        return IntStream.iterate(0, from -> from < hours.size(), from -> from + HOURS)
                .mapToObj(from -> hours.subList(from, Math.min(from + HOURS, hours.size())))
                .filter(part -> part.size() > 1)
                .map(part -> new DayChart(part, zone))
                .toList();
    }

    private static double kilometres(double metresPerSecond) {
        return metresPerSecond * 3.6;
    }

    public List<Hour> getHours() {
        return hours;
    }

    public Instant getFrom() {
        return hours.get(0).time();
    }

    public Instant getTo() {
        return hours.get(hours.size() - 1).time().plusSeconds(3_600);
    }

    private double x(int hour) {
        return rounded(LEFT + (hour + 0.5) * STEP);
    }

    public List<Scale.Tick> getTemperatureTicks() {
        return temperature.ticks();
    }

    public List<Scale.Tick> getRainTicks() {
        return rain.ticks();
    }

    public List<Scale.Tick> getWindTicks() {
        return wind.ticks();
    }

    /** The lines of temperatures: several if hours are missing between. */
    public List<String> getTemperatures() {
        return lines(hour -> temperature.y(hour.temperature()));
    }

    public List<String> getWinds() {
        return lines(hour ->
                hour.wind() == null ? Double.NaN : wind.y(kilometres(hour.wind().speed())));
    }

    public List<String> getGusts() {
        return lines(hour -> hour.wind() == null || hour.wind().gusts() == null
                ? Double.NaN
                : wind.y(kilometres(hour.wind().gusts())));
    }

    private List<String> lines(ToDoubleFunction<Hour> height) {
        return polylines(hours.size(), this::x, i -> height.applyAsDouble(hours.get(i)));
    }

    /** Points joined to lines, which end where a value is not a number. */
    static List<String> polylines(
            int count, java.util.function.IntToDoubleFunction x, java.util.function.IntToDoubleFunction y) {
        var lines = new ArrayList<String>();
        var line = new StringBuilder();
        for (var i = 0; i <= count; i++) {
            var height = i == count ? Double.NaN : y.applyAsDouble(i);
            if (Double.isNaN(height)) {
                if (!line.isEmpty()) {
                    lines.add(line.toString().strip());
                    line.setLength(0);
                }
            } else {
                line.append(x.applyAsDouble(i)).append(',').append(height).append(' ');
            }
        }
        return lines;
    }

    public List<Bar> getBars() {
        var bars = new ArrayList<Bar>();
        for (var i = 0; i < hours.size(); i++) {
            var amount = hours.get(i).rain();
            if (amount != null && amount >= 0.05) {
                var y = rain.y(amount);
                bars.add(new Bar(rounded(x(i) - STEP * 0.35), y, rounded(rain.bottom() - y)));
            }
        }
        return bars;
    }

    /** How wide a bar is. */
    public double getBarWidth() {
        return rounded(STEP * 0.7);
    }

    public List<Mark> getDegrees() {
        return marks((hour, x) ->
                new Mark(x, rounded(temperature.y(hour.temperature()) - 7), Math.round(hour.temperature()) + "°"));
    }

    public List<Mark> getChances() {
        return marks((hour, x) -> hour.rainChance() == null ? null : new Mark(x, 218, hour.rainChance() + "%"));
    }

    /** The levels of the wind on the Vietnamese scale. */
    public List<Mark> getLevels() {
        return marks((hour, x) -> hour.wind() == null
                ? null
                : new Mark(x, 328, Integer.toString(hour.wind().level())));
    }

    public List<Mark> getTimes() {
        return marks((hour, x) ->
                new Mark(x, 347, "%02dh".formatted(hour.time().atZone(zone).getHour())));
    }

    public List<Arrow> getArrows() {
        return marks((hour, x) -> hour.wind() == null || hour.wind().point() == null
                ? null
                : new Arrow(x, (hour.wind().direction() + 180) % 360));
    }

    public List<Picture> getPictures() {
        return marks((hour, x) -> new Picture(rounded(x - 13), hour.code(), hour.daylight()));
    }

    private interface Marking<T> {
        T of(Hour hour, double x);
    }

    private <T> List<T> marks(Marking<T> marking) {
        return IntStream.range(0, hours.size())
                .filter(i -> i % LABEL_EVERY == 1)
                .mapToObj(i -> marking.of(hours.get(i), x(i)))
                .filter(Objects::nonNull)
                .toList();
    }

    public List<Night> getNights() {
        var nights = new ArrayList<Night>();
        for (var i = 0; i < hours.size(); i++) {
            if (!hours.get(i).daylight()) {
                var from = i;
                while (i + 1 < hours.size() && !hours.get(i + 1).daylight()) {
                    i++;
                }
                nights.add(new Night(rounded(LEFT + from * STEP), rounded((i + 1 - from) * STEP)));
            }
        }
        return nights;
    }

    /** Where a new day begins; empty if none does. */
    public List<Double> getMidnights() {
        return IntStream.range(1, hours.size())
                .filter(i -> hours.get(i).time().atZone(zone).getHour() == 0)
                .mapToObj(i -> rounded(LEFT + i * STEP))
                .toList();
    }

    /** All the rain in it, mm; {@code null} if none is told. */
    public Double getRain() {
        return hours.stream()
                .map(Hour::rain)
                .filter(Objects::nonNull)
                .reduce(Double::sum)
                .orElse(null);
    }

    public long getLowest() {
        return Math.round(hours.stream().mapToDouble(Hour::temperature).min().orElse(0));
    }

    public long getHighest() {
        return Math.round(hours.stream().mapToDouble(Hour::temperature).max().orElse(0));
    }

    /** The strongest level of the wind; {@code null} if none is told. */
    public Integer getStrongest() {
        return hours.stream()
                .filter(hour -> hour.wind() != null)
                .map(hour -> hour.wind().level())
                .max(Integer::compare)
                .orElse(null);
    }
}
