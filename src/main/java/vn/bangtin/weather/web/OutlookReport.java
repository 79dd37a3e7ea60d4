package vn.bangtin.weather.web;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import vn.bangtin.weather.AirIndex;
import vn.bangtin.weather.Forecast;
import vn.bangtin.weather.Outlook;
import vn.bangtin.weather.OutlookAt;
import vn.bangtin.weather.Quantity;
import vn.bangtin.weather.WeatherAt.Age;

/** Air, sea or river of a place laid out for a page: from now on, with a chart and the rows of a table. */
public class OutlookReport {

    private static final int HOURS = 48;
    private static final int ROW_EVERY = 3;

    private final OutlookAt at;
    private final List<AirIndex> indices;
    private final List<Outlook.Step> steps;
    private final SeriesChart chart;

    /** @param indices those of the air, from now on; empty for sea and river */
    OutlookReport(OutlookAt at, List<AirIndex> indices, Clock clock) {
        this.at = at;
        var outlook = at.outlook();
        this.indices = indices.stream().limit(HOURS).toList();
        this.steps = outlook.from(clock.instant()).stream().limit(HOURS).toList();
        var zone = clock.getZone();
        this.chart = switch (outlook.kind()) {
            case AIR ->
                new SeriesChart(
                        this.indices.stream().map(AirIndex::time).toList(),
                        this.indices.stream().mapToDouble(AirIndex::value),
                        100,
                        false,
                        zone);
            case SEA -> chart(Quantity.WAVE_HEIGHT, 1, false, clock);
            case RIVER -> chart(Quantity.RIVER_DISCHARGE, 10, true, clock);
        };
    }

    private SeriesChart chart(Quantity quantity, double least, boolean daily, Clock clock) {
        return new SeriesChart(
                steps.stream().map(Outlook.Step::time).toList(),
                steps.stream().mapToDouble(step -> step.value(quantity) == null ? Double.NaN : step.value(quantity)),
                least,
                daily,
                clock.getZone());
    }

    public SeriesChart getChart() {
        return chart;
    }

    /** The index of the present hour; {@code null} if it cannot be told. */
    public AirIndex getIndex() {
        return indices.isEmpty() ? null : indices.get(0);
    }

    /** Of every third hour. */
    public List<AirIndex> getIndices() {
        return IntStream.range(0, indices.size())
                .filter(i -> i % ROW_EVERY == 0)
                .mapToObj(indices::get)
                .toList();
    }

    /** The present hour or day; {@code null} if there is none. */
    public Outlook.Step getNow() {
        return steps.isEmpty() ? null : steps.get(0);
    }

    /** Every third hour, or every day. */
    public List<Outlook.Step> getSteps() {
        return IntStream.range(0, steps.size())
                .filter(i -> at.outlook().kind().isByDay() || i % ROW_EVERY == 0)
                .mapToObj(steps::get)
                .toList();
    }

    public Instant getIssuedAt() {
        return at.outlook().issuedAt();
    }

    public boolean isStale() {
        return at.age() == Age.STALE;
    }

    public boolean isSample() {
        return at.outlook().source() == Forecast.Source.SAMPLE;
    }
}
