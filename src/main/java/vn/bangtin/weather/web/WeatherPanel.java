package vn.bangtin.weather.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.bangtin.place.PlaceItem;
import vn.bangtin.platform.web.Panel;
import vn.bangtin.weather.Forecast.Day;
import vn.bangtin.weather.ManualDay;
import vn.bangtin.weather.ManualTable;
import vn.bangtin.weather.OutlookKind;
import vn.bangtin.weather.WeatherAt;
import vn.bangtin.weather.WeatherAt.Age;
import vn.bangtin.weather.WeatherService;
import vn.bangtin.weather.Wind;

/** The weather of the first place, on the portal page. Its content is an empty {@code Optional} if there is no place. */
@Named
@RequestScoped
public class WeatherPanel extends Panel<Optional<WeatherReport>> {

    private static final int DAYS = 4;

    private WeatherService service;
    private OutlookReports outlooks;
    private Clock clock;
    private PlaceItem shown;
    private ManualTable manual;
    private OutlookReport air;
    private OutlookReport sea;

    protected WeatherPanel() {}

    @Inject
    WeatherPanel(WeatherService service, OutlookReports outlooks, Clock clock) {
        this.service = service;
        this.outlooks = outlooks;
        this.clock = clock;
    }

    @Override
    protected Optional<WeatherReport> load() {
        var weather = place(service);
        weather.ifPresent(at -> {
            shown = at.place();
            manual = at.typed();
        });
        if (weather.isPresent() && weather.get().age() == Age.TOO_OLD) {
            return null;
        }
        weather.ifPresent(at -> {
            air = outlooks.of(at, OutlookKind.AIR);
            sea = outlooks.of(at, OutlookKind.SEA);
        });
        return weather.map(at -> new WeatherReport(at, clock, 0));
    }

    /** The place of the panel. */
    protected Optional<WeatherAt> place(WeatherService weather) {
        return weather.atFirstPlace();
    }

    /** Whether it is the coast's, and not that of the first place. */
    public boolean isCoast() {
        return false;
    }

    /** The strongest wind of today, for a coast in a storm; {@code null} if it is not told here. */
    public Wind getStrongest() {
        return null;
    }

    @Override
    protected boolean isEmpty(Optional<WeatherReport> content) {
        return content.isEmpty();
    }

    @Override
    protected boolean isStale(Optional<WeatherReport> content) {
        return content.orElseThrow().isStale();
    }

    /** The report; {@code null} if there is none to be shown. */
    public WeatherReport getReport() {
        return getContent() == null ? null : getContent().orElse(null);
    }

    /** The place that is shown; {@code null} if there is none. */
    public PlaceItem getPlace() {
        getState();
        return shown;
    }

    /** What was typed of it from a bulletin; {@code null} if nothing is in force. */
    public ManualTable getManual() {
        getState();
        return manual;
    }

    /** The air there; {@code null} if nothing is known of it. */
    public OutlookReport getAir() {
        return air;
    }

    /** The sea there; {@code null} if nothing is known of it. */
    public OutlookReport getSea() {
        return sea;
    }

    /**
     * A day after today.
     *
     * @param typed whether its temperatures are the bulletin's
     * @param skyTyped whether its sky is, which the bulletin may not tell
     */
    public record NextDay(WeatherReport.DayBar bar, boolean typed, boolean skyTyped) {

        /** Of each day what the bulletin tells, else what the model says; the bars of all share one scale. */
        static List<NextDay> of(List<Day> model, List<ManualDay> typed, LocalDate today) {
            var days = new TreeMap<LocalDate, Day>();
            model.forEach(day -> days.put(day.date(), day));
            var told = typed.stream().collect(Collectors.toMap(ManualDay::date, Function.identity()));
            told.forEach((date, day) -> days.merge(
                    date,
                    new Day(date, day.code(), day.min(), day.max(), day.rainChance(), day.wind()),
                    (byModel, bulletin) -> bulletin.code() != null
                            ? bulletin
                            : new Day(
                                    date,
                                    byModel.code(),
                                    bulletin.min(),
                                    bulletin.max(),
                                    bulletin.rainChance(),
                                    bulletin.wind())));
            return WeatherReport.DayBar.of(List.copyOf(days.values())).stream()
                    .filter(bar -> bar.day().date().isAfter(today))
                    .limit(DAYS)
                    .map(bar -> {
                        var day = told.get(bar.day().date());
                        return new NextDay(bar, day != null, day != null && day.code() != null);
                    })
                    .toList();
        }
    }

    /** The days after today, whose weather stands above. */
    public List<NextDay> getNextDays() {
        return NextDay.of(
                getReport() == null
                        ? List.of()
                        : getReport().getDays().stream()
                                .map(WeatherReport.DayBar::day)
                                .toList(),
                manual == null ? List.of() : manual.days(),
                LocalDate.now(clock));
    }
}
