package vn.bangtin.weather.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.LongConsumer;
import java.util.stream.IntStream;
import vn.bangtin.place.FavouritePlaceService;
import vn.bangtin.place.OwnPlaces;
import vn.bangtin.place.PlaceItem;
import vn.bangtin.place.PlaceService;
import vn.bangtin.platform.web.Messages;
import vn.bangtin.platform.web.Navigation;
import vn.bangtin.platform.web.TableQuery;
import vn.bangtin.weather.ManualTable;
import vn.bangtin.weather.WeatherAt;
import vn.bangtin.weather.WeatherAt.Age;
import vn.bangtin.weather.WeatherService;

/**
 * {@code /me/weather}: the weather of the person's own places, and the choice of them. A page of its own, because {@code
 * /weather} is kept and shared by all readers.
 */
@Named
@RequestScoped
public class OwnWeatherView {

    private static final String PAGE = "/me/weather";

    private FavouritePlaceService favourites;
    private PlaceService places;
    private WeatherService weather;
    private TableQuery query;
    private Messages messages;
    private Navigation navigation;
    private Clock clock;

    private OwnPlaces own;
    private List<Tile> tiles;
    private Long place;

    protected OwnWeatherView() {}

    @Inject
    OwnWeatherView(
            FavouritePlaceService favourites,
            PlaceService places,
            WeatherService weather,
            TableQuery query,
            Messages messages,
            Navigation navigation,
            Clock clock) {
        this.favourites = favourites;
        this.places = places;
        this.weather = weather;
        this.query = query;
        this.messages = messages;
        this.navigation = navigation;
        this.clock = clock;
    }

    /**
     * A place with its weather.
     *
     * @param report by a model; {@code null} if there is none to be shown
     * @param typed from a bulletin; {@code null} if nothing is in force
     * @param first whether it stands above all others
     */
    public record Tile(PlaceItem place, WeatherReport report, ManualTable typed, boolean first) {}

    /** The person's places, each with its weather. */
    public List<Tile> getTiles() {
        if (tiles == null) {
            var mine = own().places();
            var reports = weather.at(mine.stream().map(PlaceItem::id).toList());
            tiles = IntStream.range(0, mine.size())
                    .mapToObj(at -> tile(
                            mine.get(at),
                            reports.stream()
                                    .filter(report ->
                                            report.place().id() == mine.get(at).id())
                                    .findFirst(),
                            at == 0))
                    .toList();
        }
        return tiles;
    }

    private Tile tile(PlaceItem mine, Optional<WeatherAt> weather, boolean first) {
        return new Tile(
                mine,
                weather.filter(at -> at.age() != Age.TOO_OLD)
                        .map(at -> new WeatherReport(at, clock, 0))
                        .orElse(null),
                weather.map(WeatherAt::typed).orElse(null),
                first);
    }

    private OwnPlaces own() {
        if (own == null) {
            own = favourites.own();
        }
        return own;
    }

    /** Whether the person chose these places. */
    public boolean isChosen() {
        return own().chosen();
    }

    /** The places that can be added. */
    public List<PlaceItem> getOthers() {
        var mine = own().chosen() ? own().places() : List.<PlaceItem>of();
        return places.shown().stream()
                .filter(shown -> mine.stream().noneMatch(one -> one.id() == shown.id()))
                .toList();
    }

    /** Adds the place that was chosen. */
    public void add() {
        if (messages.attempt(() -> favourites.add(place))) {
            navigation.redirect(PAGE);
        }
    }

    /**
     * Before the page is rendered: does what the button of a place says, by the id in it, for the list may be another one
     * since it was shown.
     */
    public void act() {
        if (FacesContext.getCurrentInstance().isPostback()) {
            change("up", favourites::moveUp);
            change("off", favourites::remove);
        }
    }

    private void change(String button, LongConsumer how) {
        var id = query.param(button);
        if (id != null && id.matches("\\d{1,18}")) {
            how.accept(Long.parseLong(id));
            navigation.redirect(PAGE);
        }
    }

    public Long getPlace() {
        return place;
    }

    public void setPlace(Long place) {
        this.place = place;
    }
}
