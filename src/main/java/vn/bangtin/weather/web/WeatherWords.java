package vn.bangtin.weather.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.bangtin.platform.text.Words;
import vn.bangtin.platform.web.Dates;
import vn.bangtin.platform.web.Messages;
import vn.bangtin.weather.AirIndex;
import vn.bangtin.weather.ManualTable;
import vn.bangtin.weather.OutlookKind;
import vn.bangtin.weather.RefreshAnswer;
import vn.bangtin.weather.Sky;
import vn.bangtin.weather.SunAndMoon;
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

    /** "nhập tay từ bản tin số 12 của Đài Nam Định, phát lúc 10:00 26/11/2026". */
    public String typed(ManualTable table) {
        var issued = dates.dateTime(table.issuedAt());
        return table.bulletin() == null
                ? messages.format("weather.typed.from", table.issuer(), issued)
                : messages.format("weather.typed.from.bulletin", table.issuer(), table.bulletin(), issued);
    }

    /** "Không khí", "Biển", "Sông". */
    public String outlook(OutlookKind kind) {
        return messages.format(
                switch (kind) {
                    case AIR -> "weather.air.short";
                    case SEA -> "weather.sea";
                    case RIVER -> "weather.river";
                });
    }

    /** Why no forecast is asked for now. */
    public String silence(RefreshAnswer answer) {
        return answer.until() == null
                ? messages.format("weather.refresh.nobody")
                : messages.format("weather.refresh.silent", dates.dateTime(answer.until()));
    }

    /** "24°"; a dash if unknown. */
    public String degrees(Double temperature) {
        return temperature == null ? NOTHING : Math.round(temperature) + "°";
    }

    /** "20 %"; a dash if unknown. */
    public String percent(Integer value) {
        return value == null ? NOTHING : value + "\u00a0%";
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

    /** "14 km/h", "14 km/h, giật 31 km/h"; nothing if unknown. */
    public String speeds(Wind wind) {
        if (wind == null) {
            return "";
        }
        return wind.gusts() == null || wind.gusts() <= wind.speed()
                ? messages.format("weather.speed", kilometresPerHour(wind.speed()))
                : messages.format(
                        "weather.speed.gusts", kilometresPerHour(wind.speed()), kilometresPerHour(wind.gusts()));
    }

    /** "14 km/h"; nothing if unknown. */
    public String speed(Double metresPerSecond) {
        return metresPerSecond == null ? "" : messages.format("weather.speed", kilometresPerHour(metresPerSecond));
    }

    /** "cấp 7": that of the gusts; a dash if unknown. */
    public String level(Wind wind) {
        return wind == null || wind.gustLevel() == null
                ? NOTHING
                : messages.format("weather.wind.level", wind.gustLevel());
    }

    /** Millimetres as people read them: with a decimal below one. */
    public Number rounded(double value) {
        return value < 1 ? (Number) (Math.round(value * 10) / 10.0) : Long.valueOf(Math.round(value));
    }

    private static long kilometresPerHour(double metresPerSecond) {
        return Math.round(metresPerSecond * 3.6);
    }

    /** "Trung bình", in the language of the page. */
    public String band(AirIndex index) {
        return index.band() == null
                ? messages.format("weather.unknown")
                : Words.VIETNAMESE.language().equals(messages.language())
                        ? index.band().words()
                        : index.band().wordsEnglish();
    }

    /** "từ hướng Đông Bắc"; nothing if unknown. */
    public String from(Double degrees) {
        if (degrees == null) {
            return "";
        }
        var points = Wind.Point.values();
        return messages.format(
                "weather.wind." + points[(int) Math.round(degrees / (360.0 / points.length)) % points.length]);
    }

    /** A number with a decimal, "1,2"; a dash if unknown. */
    public String decimal(Double value) {
        return value == null ? NOTHING : messages.format("weather.decimal", value);
    }

    /** What the chart of air, sea or river shows, for who does not see it. */
    public String series(String kind, SeriesChart chart) {
        return messages.format("weather." + kind + ".chart", chart.getLowest(), chart.getHighest());
    }

    /** "trăng tròn". */
    public String moon(SunAndMoon heaven) {
        return messages.format("weather.moon." + heaven.phase());
    }

    /** The outline of what is lit of the moon in a drawing 24 by 24, as seen in the north: it grows from the right. */
    public String moonlight(SunAndMoon heaven) {
        var growing = heaven.angle() < 180;
        var curve = Math.round(Math.abs(Math.cos(Math.toRadians(heaven.angle()))) * 100) / 10.0;
        var crescent = heaven.illumination() < 0.5;
        return "M12,2 A10,10 0 0 %d 12,22 A%s,10 0 0 %d 12,2 Z"
                .formatted(growing ? 1 : 0, curve, growing == crescent ? 0 : 1);
    }

    /** "mọc 06:11, lặn 17:13"; of one that does not happen on the day nothing is said. */
    public String riseAndSet(Instant rise, Instant set) {
        var rises = rise == null ? null : messages.format("weather.rises", dates.time(rise));
        var sets = set == null ? null : messages.format("weather.sets", dates.time(set));
        return Stream.of(rises, sets).filter(Objects::nonNull).collect(Collectors.joining(", "));
    }

    /** What a chart of hours shows, for who does not see it. */
    public String day(DayChart chart) {
        return messages.format(
                "weather.hours.chart",
                span(chart),
                chart.getLowest(),
                chart.getHighest(),
                chart.getRain() == null
                        ? messages.format("weather.chart.unknown")
                        : chart.getRain() < 0.05
                                ? messages.format("weather.chart.dry")
                                : messages.format("weather.hours.rain", millimetres(chart.getRain())),
                chart.getStrongest() == null
                        ? messages.format("weather.hours.windUnknown")
                        : messages.format("weather.hours.wind", chart.getStrongest()));
    }

    /** "18:00 26/11 – 18:00 27/11". */
    public String span(DayChart chart) {
        return messages.format(
                "weather.hours.span",
                dates.time(chart.getFrom()),
                dayOf(chart.getFrom()),
                dates.time(chart.getTo()),
                dayOf(chart.getTo()));
    }

    /** "12 mm", "0,4 mm"; nothing if unknown or none. */
    public String millimetres(Double rain) {
        return rain == null || rain < 0.05 ? "" : messages.format("weather.millimetres", rounded(rain));
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
        return messages.format("weather.updated", time(issuedAt), dates.ago(issuedAt));
    }

    /** "mô hình chạy lúc 07:00"; with the date if that was not today. */
    public String run(Instant modelRun) {
        return messages.format("weather.run", time(modelRun));
    }

    /** "lúc 07:00, chưa có số liệu mới hơn"; with the date if that was not today. */
    public String lastKnown(Instant time) {
        return messages.format("weather.last.at", time(time));
    }

    private String time(Instant instant) {
        return dates.day(instant).equals(dates.day(dates.getToday())) ? dates.time(instant) : dates.dateTime(instant);
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
