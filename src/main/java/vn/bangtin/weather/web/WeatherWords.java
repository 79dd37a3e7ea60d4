package vn.bangtin.weather.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import vn.bangtin.platform.web.Dates;
import vn.bangtin.platform.web.Messages;
import vn.bangtin.weather.Sky;
import vn.bangtin.weather.Wind;

/** Weather in words, and the names of the drawings in {@code WEB-INF/weather/pictograms.xhtml}. */
@Named
@ApplicationScoped
public class WeatherWords {

    private static final String NOTHING = "–";

    /** The level from which bulletins speak of gusts. */
    private static final int STRONG = 6;

    private Messages messages;
    private Dates dates;

    protected WeatherWords() {}

    @Inject
    WeatherWords(Messages messages, Dates dates) {
        this.messages = messages;
        this.dates = dates;
    }

    /** "24°"; a dash if unknown. */
    public String degrees(Double temperature) {
        return temperature == null ? NOTHING : Math.round(temperature) + "°";
    }

    /** "20 %"; a dash if unknown. */
    public String percent(Integer value) {
        return value == null ? NOTHING : value + " %";
    }

    /** "19–26°". */
    public String range(double low, double high) {
        return Math.round(low) + "–" + Math.round(high) + "°";
    }

    /** "Mưa nhỏ"; "không rõ" for a code that is missing or that nobody knows. */
    public String sky(Integer code) {
        return messages.format(Sky.of(code).isPresent() ? "weather.code." + code : "weather.unknown");
    }

    /** The name of the drawing of a sky, {@code null} if there is none. */
    public String symbol(Integer code, boolean daylight) {
        return Sky.of(code)
                .map(sky -> "wx-" + sky.name().toLowerCase(Locale.ROOT).replace('_', '-')
                        + (sky.changesByNight() ? daylight ? "-day" : "-night" : ""))
                .orElse(null);
    }

    /** "cấp 3, Đông Bắc"; a dash if unknown. */
    public String wind(Wind wind) {
        if (wind == null) {
            return NOTHING;
        }
        if (wind.level() == 0) {
            return messages.format("weather.wind.calm");
        }
        return wind.point() == null
                ? messages.format("weather.wind.level", wind.level())
                : messages.format("weather.wind.from", wind.level(), messages.format("weather.wind." + wind.point()));
    }

    /** {@link #wind} with the level of its gusts if they are strong and above it: "cấp 5, Đông Bắc, giật cấp 7". */
    public String windAndGusts(Wind wind) {
        return wind == null || wind.gustLevel() == null || wind.gustLevel() < STRONG || wind.gustLevel() <= wind.level()
                ? wind(wind)
                : messages.format("weather.wind.gusts", wind(wind), wind.gustLevel());
    }

    /** "12 mm", "0,4 mm"; nothing if unknown or none. */
    public String millimetres(Double rain) {
        return rain == null || rain < 0.05
                ? ""
                : messages.format("weather.millimetres", rain < 1 ? Math.round(rain * 10) / 10.0 : Math.round(rain));
    }

    /** A whole number. */
    public String whole(double value) {
        return Long.toString(Math.round(value));
    }

    /** Metres as kilometres, with a decimal below ten. */
    public Number kilometres(double metres) {
        return metres < 10_000 ? (Number) (Math.round(metres / 100) / 10.0) : Long.valueOf(Math.round(metres / 1_000));
    }

    /** "7, cao": the index and its band (World Health Organization, Global Solar UV Index, 2002). */
    public String uv(double index) {
        var whole = Math.round(index);
        var band =
                whole < 3 ? "LOW" : whole < 6 ? "MODERATE" : whole < 8 ? "HIGH" : whole < 11 ? "VERY_HIGH" : "EXTREME";
        return messages.format("weather.uv.value", whole, messages.format("weather.uv." + band));
    }

    /** "cập nhật 07:30, 12 phút trước"; with the date if that was not today. */
    public String updated(Instant issuedAt) {
        var today = dates.day(issuedAt).equals(dates.day(dates.getToday()));
        return messages.format(
                "weather.updated", today ? dates.time(issuedAt) : dates.dateTime(issuedAt), dates.ago(issuedAt));
    }

    /** What the chart shows, for who does not see it. */
    public String chart(HourChart chart) {
        var wettest = chart.getWettest();
        var rain = wettest == null
                ? messages.format("weather.chart.unknown")
                : wettest.rainChance() == 0
                        ? messages.format("weather.chart.dry")
                        : messages.format("weather.chart.rain", wettest.rainChance(), dates.time(wettest.time()));
        return messages.format("weather.chart", chart.getCount(), chart.getLowest(), chart.getHighest(), rain);
    }

    /** "Hôm nay", "Thứ Ba". */
    public String weekday(LocalDate day) {
        return day.equals(dates.getToday()) ? messages.format("weather.today") : dates.weekday(day);
    }

    /** "24/11". */
    public String shortDay(LocalDate day) {
        return dates.day(day).substring(0, 5);
    }

    /** "24/11", of the day that an instant lies in. */
    public String dayOf(Instant time) {
        return dates.day(time).substring(0, 5);
    }
}
