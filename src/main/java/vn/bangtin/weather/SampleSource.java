package vn.bangtin.weather;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.stream.IntStream;
import vn.bangtin.weather.Forecast.Current;
import vn.bangtin.weather.Forecast.Day;
import vn.bangtin.weather.Forecast.Hour;

/**
 * Weather that nobody measured, for the demo: plausible for the season in the Red River delta, the same for a place and a
 * day however often it is asked. Pages mark it as sample data.
 */
@ApplicationScoped
class SampleSource implements ForecastSource {

    /** Mean temperature of each month, °C. */
    private static final double[] MONTHS = {17, 18, 20, 24, 28, 30, 30, 29, 28, 25, 22, 19};

    private static final int[] CODES = {2, 1, 61, 3, 80, 1, 2, 63, 51, 0, 95};
    private static final int HOURS = 96;
    private static final int DAYS = Forecast.DAYS;

    private Clock clock;

    protected SampleSource() {}

    @Inject
    SampleSource(Clock clock) {
        this.clock = clock;
    }

    @Override
    public Forecast fetch(ForecastPoint point) {
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        var first = now.truncatedTo(ChronoUnit.HOURS);
        var today = LocalDate.now(clock);
        var hours = IntStream.range(0, HOURS)
                .mapToObj(i -> hour(point, first.plus(Duration.ofHours(i))))
                .toList();
        var days = IntStream.range(0, DAYS)
                .mapToObj(i -> day(point, today.plusDays(i)))
                .toList();
        var hour = hours.get(0);
        var current = new Current(
                now,
                hour.code(),
                hour.temperature(),
                hour.temperature() + 1.2,
                70 + luck(point, today) % 20,
                hour.wind(),
                hour.daylight(),
                1_008.0 + luck(point, today) % 12,
                4_000.0 + 500 * (luck(point, today) % 20));
        return new Forecast(Forecast.Source.SAMPLE, now, now, current, hours, days);
    }

    private Hour hour(ForecastPoint point, Instant time) {
        var local = time.atZone(clock.getZone());
        var day = day(point, local.toLocalDate());
        var hour = local.getHour();
        // lowest at 05:00, highest at 14:00
        var warmth = hour >= 5 && hour <= 14
                ? (1 - Math.cos(Math.PI * (hour - 5) / 9)) / 2
                : (1 + Math.cos(Math.PI * ((hour + 10) % 24) / 15)) / 2;
        // a night lies between the afternoon before and the morning after
        var low = hour > 14 ? day(point, day.date().plusDays(1)).min() : day.min();
        var high = hour < 5 ? day(point, day.date().minusDays(1)).max() : day.max();
        var temperature = Math.round((low + (high - low) * warmth) * 10) / 10.0;
        var chance = Math.max(0, day.rainChance() - 6 * Math.abs(hour - 15));
        var wet = chance > 40;
        return new Hour(
                time,
                wet || day.code() < 4 ? day.code() : 3,
                temperature,
                chance,
                wet ? Math.round(chance / 10.0) / 5.0 : 0.0,
                new Wind(
                        Math.max(0.8, day.wind().speed() - 1.5 + warmth * 1.5),
                        day.wind().direction(),
                        day.wind().gusts() - 1.5 + warmth * 1.5),
                hour >= 6 && hour < 18,
                (int) Math.min(98, 92 - 24 * warmth + (wet ? 8 : 0)));
    }

    private Day day(ForecastPoint point, LocalDate date) {
        var luck = luck(point, date);
        var code = CODES[luck % CODES.length];
        var mean = MONTHS[date.getMonthValue() - 1] + luck % 5 - 2;
        var span = code > 50 ? 2.5 : 4;
        var wind = 2.5 + luck % 7;
        // the day is 13 hours and a half long in June and ten and a half in December
        var half = (long) (6 * 60 - 45 * Math.cos(2 * Math.PI * (date.getDayOfYear() + 10) / 365));
        var noon = date.atTime(11, 52).atZone(clock.getZone());
        return new Day(
                date,
                code,
                mean - span,
                mean + span,
                code > 50 ? 55 + luck % 40 : 5 + luck % 25,
                new Wind(wind, date.getMonthValue() >= 5 && date.getMonthValue() <= 8 ? 135 : 45, wind * 1.6),
                code > 50 ? luck % 40 + 2.0 : 0.0,
                code > 50 ? 3.0 : 6.0,
                noon.minusMinutes(half).toInstant(),
                noon.plusMinutes(half).toInstant());
    }

    private static int luck(ForecastPoint point, LocalDate date) {
        // days next to each other differ, places next to each other hardly
        return (int) Math.floorMod(date.toEpochDay() * 7 + Math.round(point.latitude() * 3), 97L);
    }
}
