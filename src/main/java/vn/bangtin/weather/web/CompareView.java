package vn.bangtin.weather.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import vn.bangtin.place.PlaceKind;
import vn.bangtin.platform.paging.Page;
import vn.bangtin.platform.paging.Slice;
import vn.bangtin.platform.text.Vietnamese;
import vn.bangtin.platform.web.TableQuery;
import vn.bangtin.weather.ComparedPlace;
import vn.bangtin.weather.Forecast;
import vn.bangtin.weather.WeatherAt.Age;
import vn.bangtin.weather.WeatherService;

/**
 * {@code /weather/compare}: the weather of all places in one table and on a plain map. {@code q} leaves those with such a name,
 * {@code kind} those of one kind, {@code show} says what the map shows; {@code sort}, {@code dir} and {@code page} are those of
 * every table.
 */
@Named
@RequestScoped
public class CompareView {

    private static final int ROWS = 50;

    private static final int MOST_AT_A_GLANCE = 24;
    /** More dots than this tell nobody anything, and make the page heavy. */
    private static final int MOST_DOTS = 200;

    private static final String ORDER = "order";
    private static final Map<String, Function<ComparedPlace, Double>> VALUES = Map.of(
            "now", ComparedPlace::now,
            "min", ComparedPlace::lowest,
            "max", ComparedPlace::highest,
            "rain", ComparedPlace::rain,
            "wind", ComparedPlace::speed,
            "gust", ComparedPlace::gusts);

    private WeatherService weather;
    private TableQuery query;

    private List<PlaceKind> kinds;
    private PlaceKind kind;
    private Compared shown;
    private List<ComparedPlace> places;
    private Slice<ComparedPlace> slice;

    protected CompareView() {}

    @Inject
    CompareView(WeatherService weather, TableQuery query) {
        this.weather = weather;
        this.query = query;
    }

    /** Before the page is rendered. A filter that nobody knows is none. */
    public void open() {
        var all = weather.compared(getText());
        kinds = all.stream().map(ComparedPlace::kind).distinct().sorted().toList();
        kind = kinds.stream()
                .filter(known -> known.name().equals(query.param("kind")))
                .findFirst()
                .orElse(null);
        shown = Arrays.stream(Compared.values())
                .filter(known -> known.key().equals(query.param("show")))
                .findFirst()
                .orElse(Compared.TEMPERATURE);
        var page = query.page(ORDER, false);
        places = all.stream()
                .filter(place -> kind == null || place.kind() == kind)
                .sorted(order(page))
                .toList();
        var pages = Math.max(1, (places.size() + ROWS - 1) / ROWS);
        var number = Math.min(page.number(), pages);
        var from = (number - 1) * ROWS;
        slice = new Slice<>(
                places.subList(from, Math.min(places.size(), from + ROWS)),
                new Page(number, ROWS, page.sort(), page.descending()),
                places.size());
    }

    /** Places of which the value is unknown come last in both directions. */
    static Comparator<ComparedPlace> order(Page page) {
        if ("name".equals(page.sort())) {
            var names =
                    Comparator.comparing((ComparedPlace place) -> place.place().name(), Vietnamese.order());
            return page.descending() ? names.reversed() : names;
        }
        var value = VALUES.get(page.sort());
        if (value == null) {
            return (one, other) -> 0; // as they came
        }
        var values = page.descending() ? Comparator.<Double>reverseOrder() : Comparator.<Double>naturalOrder();
        return Comparator.comparing(value, Comparator.nullsLast(values));
    }

    /** Words that are searched for; {@code null}: none. */
    public String getText() {
        return query.param("q");
    }

    /** Whether there are so many places, or were before it was searched, that a search helps. */
    public boolean isSearchable() {
        return getText() != null || places.size() > MOST_AT_A_GLANCE;
    }

    /** What a search leaves as it is. */
    public List<String> getKeep() {
        return List.of("kind", "show", "sort", "dir");
    }

    /** The kinds that there are; a choice only if there are several. */
    public List<PlaceKind> getKinds() {
        return kinds;
    }

    /** The kind that is shown, {@code null}: all. */
    public PlaceKind getKind() {
        return kind;
    }

    public Compared getShown() {
        return shown;
    }

    public Compared[] getChoices() {
        return Compared.values();
    }

    public Slice<ComparedPlace> getSlice() {
        return slice;
    }

    /** The map; {@code null} if there are not two places to compare. */
    public PlaceMap getMap() {
        if (map == null && places.size() > 1) {
            map = new PlaceMap(places.stream().limit(MOST_DOTS).toList(), shown);
        }
        return map;
    }

    private PlaceMap map;

    /** How many places the map shows; {@code null} if that is all of them. */
    public Integer getDrawn() {
        return places.size() > MOST_DOTS ? MOST_DOTS : null;
    }

    /** Whether some of what is shown is made up. */
    public boolean isSample() {
        return places.stream().anyMatch(place -> place.source() == Forecast.Source.SAMPLE);
    }

    /** Whether some of what is shown is old. */
    public boolean isStale() {
        return places.stream().anyMatch(place -> place.age() == Age.STALE);
    }

    /** Whether some of what is shown of today is from a bulletin. */
    public boolean isTyped() {
        return places.stream().anyMatch(place -> place.typed() != null);
    }

    /** Where it is all from. */
    public List<Forecast.Source> getSources() {
        return places.stream()
                .map(ComparedPlace::source)
                .filter(Objects::nonNull)
                .distinct()
                .sorted()
                .toList();
    }
}
