package vn.bangtin.weather;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.IntStream;

/** Air, sea and rivers that nobody measured, for the demo, like {@link SampleSource}. */
@ApplicationScoped
class SampleOutlooks implements OutlookSource {

    private static final int HOURS = 72;
    private static final int DAYS = 10;

    private Clock clock;

    protected SampleOutlooks() {}

    @Inject
    SampleOutlooks(Clock clock) {
        this.clock = clock;
    }

    @Override
    public Outlook air(ForecastPoint point) {
        // mornings and evenings are dusty, and so is winter
        var winter = 1 + 0.5 * Math.cos(2 * Math.PI * LocalDate.now(clock).getDayOfYear() / 365);
        return hours(OutlookKind.AIR, -23, (i, hour) -> {
            var traffic = Math.exp(-Math.pow((hour - 8) / 3.0, 2)) + Math.exp(-Math.pow((hour - 19) / 3.0, 2));
            var dust = (22 + 18 * traffic + 6 * Math.sin(i / 17.0 + point.longitude())) * winter;
            return values(
                    Quantity.PM2_5, dust,
                    Quantity.PM10, dust * 1.5,
                    Quantity.OZONE, 30 + 50 * Math.max(0, Math.sin(Math.PI * (hour - 6) / 12.0)),
                    Quantity.NITROGEN_DIOXIDE, 12 + 20 * traffic,
                    Quantity.SULPHUR_DIOXIDE, 8 + 4 * traffic,
                    Quantity.CARBON_MONOXIDE, 350 + 200 * traffic);
        });
    }

    @Override
    public Outlook sea(ForecastPoint point) {
        return hours(OutlookKind.SEA, 0, (i, hour) -> {
            var waves = 1.1 + 0.5 * Math.sin(i / 11.0 + point.latitude());
            return values(
                    Quantity.WAVE_HEIGHT,
                    waves,
                    Quantity.WAVE_DIRECTION,
                    60.0,
                    Quantity.WAVE_PERIOD,
                    4.5 + waves,
                    Quantity.SWELL_WAVE_HEIGHT,
                    waves * 0.6,
                    Quantity.SWELL_WAVE_DIRECTION,
                    75.0,
                    Quantity.SWELL_WAVE_PERIOD,
                    7.0,
                    Quantity.SEA_SURFACE_TEMPERATURE,
                    23.5 + 0.4 * Math.sin(Math.PI * (hour - 8) / 12.0));
        });
    }

    @Override
    public Outlook river(ForecastPoint point) {
        var today = LocalDate.now(clock);
        return new Outlook(
                OutlookKind.RIVER,
                Forecast.Source.SAMPLE,
                now(),
                IntStream.range(0, DAYS)
                        .mapToObj(i -> new Outlook.Step(
                                today.plusDays(i).atStartOfDay(clock.getZone()).toInstant(),
                                values(Quantity.RIVER_DISCHARGE, 640 + 210 * Math.exp(-Math.pow((i - 3) / 2.0, 2)))))
                        .toList());
    }

    private interface Hour {
        Map<String, Double> at(int number, int ofDay);
    }

    private Outlook hours(OutlookKind kind, int from, Hour values) {
        var first = now().truncatedTo(ChronoUnit.HOURS);
        return new Outlook(
                kind,
                Forecast.Source.SAMPLE,
                now(),
                IntStream.range(from, HOURS)
                        .mapToObj(i -> {
                            var time = first.plus(Duration.ofHours(i));
                            return new Outlook.Step(
                                    time,
                                    values.at(i, time.atZone(clock.getZone()).getHour()));
                        })
                        .toList());
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    private static Map<String, Double> values(Object... quantitiesAndValues) {
        var values = new LinkedHashMap<String, Double>();
        for (var i = 0; i < quantitiesAndValues.length; i += 2) {
            values.put(
                    ((Quantity) quantitiesAndValues[i]).name(),
                    Math.round((double) quantitiesAndValues[i + 1] * 10) / 10.0);
        }
        return values;
    }
}
