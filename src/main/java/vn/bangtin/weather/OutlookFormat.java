package vn.bangtin.weather;

import jakarta.json.JsonValue;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.bangtin.weather.ForecastFailure.Reason;

/**
 * Reads the JSON of Open-Meteo's air quality, marine and flood services. As with the forecast, nothing in it is trusted:
 * what is structurally wrong or cannot be true refuses the whole, single missing values are left out.
 */
class OutlookFormat {

    private static final Duration HOURS_KEPT = Duration.ofHours(72);
    private static final Duration DAYS_KEPT = Duration.ofDays(10);

    private final Clock clock;

    OutlookFormat(Clock clock) {
        this.clock = clock;
    }

    /** @throws ForecastFailure if it is no such answer, or not one that can be trusted */
    Outlook read(byte[] body, OutlookKind kind, Forecast.Source source) {
        try {
            var root = OpenMeteoFormat.parse(body);
            if (root.get("error") == JsonValue.TRUE) {
                throw new ForecastFailure(Reason.REFUSED, "refused");
            }
            var now = clock.instant();
            return new Outlook(kind, source, now, steps(kind, OpenMeteoFormat.block(root, kind.block(), now), now));
        } catch (IllegalArgumentException e) {
            throw new ForecastFailure(Reason.IMPLAUSIBLE, "implausible: " + e.getMessage(), e);
        } catch (DateTimeException e) {
            throw OpenMeteoFormat.shape("a time that is none: " + e.getMessage());
        }
    }

    private List<Outlook.Step> steps(OutlookKind kind, OpenMeteoFormat.Block block, Instant now) {
        if (block.isAbsent()) {
            throw OpenMeteoFormat.shape("no block " + kind.block());
        }
        var times = block.array("time");
        var columns = new LinkedHashMap<Quantity, List<Double>>();
        for (var quantity : kind.quantities()) {
            columns.put(quantity, block.measured(times.size(), quantity.variable(), quantity.unit()));
        }
        if (columns.get(kind.quantities().get(0)).stream().allMatch(value -> value == null)) {
            throw new ForecastFailure(
                    Reason.NO_VALUES, "no " + kind.quantities().get(0).variable());
        }
        var from = now.minus(kind.back());
        var to = now.plus(kind.isByDay() ? DAYS_KEPT : HOURS_KEPT);
        var steps = new ArrayList<Outlook.Step>();
        Instant before = null;
        for (var i = 0; i < times.size(); i++) {
            var time = kind.isByDay()
                    ? block.date(times.get(i)).atStartOfDay(clock.getZone()).toInstant()
                    : block.time(times.get(i));
            if (before != null && !time.isAfter(before)) {
                throw OpenMeteoFormat.shape("times out of order at " + times.get(i));
            }
            before = time;
            var step = new Outlook.Step(time, values(columns, i));
            if (!step.values().isEmpty() && time.isAfter(from) && time.isBefore(to)) {
                steps.add(step);
            }
        }
        var last = steps.isEmpty() ? null : steps.get(steps.size() - 1).time();
        if (last == null || last.isBefore(now.minus(kind.isByDay() ? Duration.ofDays(1) : Duration.ofHours(1)))) {
            throw new ForecastFailure(Reason.OUTDATED, "its last values are of " + last + ", now is " + now);
        }
        return steps;
    }

    private static Map<String, Double> values(Map<Quantity, List<Double>> columns, int at) {
        var values = new LinkedHashMap<String, Double>();
        columns.forEach((quantity, column) -> {
            if (column.get(at) != null) {
                values.put(quantity.name(), Math.round(column.get(at) * 100) / 100.0);
            }
        });
        return values;
    }
}
