package vn.bangtin.weather.web;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import vn.bangtin.place.PlaceItem;
import vn.bangtin.weather.Forecast;
import vn.bangtin.weather.Forecast.Current;
import vn.bangtin.weather.Forecast.Day;
import vn.bangtin.weather.Forecast.Hour;
import vn.bangtin.weather.SunAndMoon;
import vn.bangtin.weather.WeatherAt;
import vn.bangtin.weather.WeatherAt.Age;

/** A place's weather laid out for a page: from this hour on, from today on, with the chart and the bars. */
public class WeatherReport {

    private final WeatherAt weather;
    private final LocalDate today;
    private final List<Hour> hours;
    private final List<DayBar> days;
    private final HourChart chart;
    private final Integer rainChance;
    private final List<DayChart> charts;
    private final ZoneId zone;
    private final Current current;
    private final boolean past;
    private SunAndMoon heaven;

    /**
     * @param weather not {@link Age#TOO_OLD}
     * @param hours how many hours to show at most
     */
    WeatherReport(WeatherAt weather, Clock clock, int hours) {
        var now = clock.instant();
        this.today = LocalDate.now(clock);
        var forecast = weather.forecast();
        var present = forecast.at(now);
        this.weather = weather;
        this.current = present == null ? forecast.current() : present;
        this.past = present == null && forecast.current() != null;
        this.hours = forecast.hoursFrom(now, hours);
        this.days = DayBar.of(forecast.daysFrom(today));
        this.chart = new HourChart(forecast.hoursFrom(now, HourChart.HOURS), clock.getZone());
        this.rainChance = forecast.rainChance(now, today);
        this.charts = DayChart.of(this.hours, clock.getZone());
        this.zone = clock.getZone();
    }

    public PlaceItem getPlace() {
        return weather.place();
    }

    /**
     * The conditions at present, or those last known ({@link #isPast}); {@code null} if the source tells of days only.
     */
    public Current getCurrent() {
        return current;
    }

    /** Whether {@link #getCurrent} is of an earlier time, as nothing is told of the present. */
    public boolean isPast() {
        return past;
    }

    /** %, or {@code null} if unknown. */
    public Integer getRainChance() {
        return rainChance;
    }

    public List<Hour> getHours() {
        return hours;
    }

    /** Today, or {@code null} if the source does not have it. */
    public Day getToday() {
        return days.isEmpty() || !days.get(0).day().date().equals(today)
                ? null
                : days.get(0).day();
    }

    /** The hours as drawings, 24 in each. */
    public List<DayChart> getCharts() {
        return charts;
    }

    /** Sun and moon of today over the place. */
    public SunAndMoon getHeaven() {
        if (heaven == null) {
            var place = weather.place();
            heaven = SunAndMoon.of(place.latitude(), place.longitude(), today, zone);
        }
        return heaven;
    }

    public List<DayBar> getDays() {
        return days;
    }

    public HourChart getChart() {
        return chart;
    }

    public Forecast.Source getSource() {
        return weather.forecast().source();
    }

    public Instant getIssuedAt() {
        return weather.forecast().issuedAt();
    }

    /** When the model computed it; {@code null} if the source does not say so. */
    public Instant getModelRun() {
        return weather.forecast().modelRun();
    }

    public boolean isStale() {
        return weather.age() == Age.STALE;
    }

    /** Whether MET Norway is to be named, and not Open-Meteo. */
    public boolean isMetNorway() {
        return getSource() == Forecast.Source.MET_NORWAY || getSource() == Forecast.Source.MET_NORWAY_FILE;
    }

    /** Whether a service wants to be named for its data. */
    public boolean isCredited() {
        return !isSample() && getSource() != Forecast.Source.TABLE;
    }

    public boolean isSample() {
        return getSource() == Forecast.Source.SAMPLE;
    }

    /**
     * A day, and where its temperatures lie between the lowest and the highest of all days: a bar in a drawing 100 wide.
     *
     * @param left where the bar begins
     * @param width how long it is, at least so long that it can be seen
     */
    public record DayBar(Day day, double left, double width) {

        private static final double LEAST = 8;

        static List<DayBar> of(List<Day> days) {
            var low = days.stream().mapToDouble(Day::min).min().orElse(0);
            var span = Math.max(1, days.stream().mapToDouble(Day::max).max().orElse(1) - low);
            return days.stream()
                    .map(day -> {
                        var width = Math.max(LEAST, (day.max() - day.min()) / span * 100);
                        var left = Math.min(100 - width, (day.min() - low) / span * 100);
                        return new DayBar(day, rounded(left), rounded(width));
                    })
                    .toList();
        }

        private static double rounded(double value) {
            return Math.round(value * 10) / 10.0;
        }
    }
}
