package vn.bangtin.weather.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.bangtin.place.PlaceChoice;
import vn.bangtin.place.PlaceItem;
import vn.bangtin.place.PlaceKind;
import vn.bangtin.place.PlaceService;
import vn.bangtin.place.ShownPlaces;
import vn.bangtin.platform.NotFoundException;
import vn.bangtin.platform.text.Vietnamese;
import vn.bangtin.platform.web.Navigation;
import vn.bangtin.weather.ManualTable;
import vn.bangtin.weather.OutlookKind;
import vn.bangtin.weather.WeatherAt.Age;
import vn.bangtin.weather.WeatherService;

/** {@code /weather}, the weather of the first place, {@code ?place=…}, and {@code ?q=…} that of the first with such a name. */
@Named
@RequestScoped
public class WeatherView {

    private static final int HOURS = 48;
    /** More are folded away. */
    private static final int MOST_OFFERED = 24;

    private WeatherService service;
    private PlaceService placeService;
    private ShownPlaces shownPlaces;
    private OutlookReports outlooks;
    private Navigation navigation;
    private Clock clock;

    private String placeId;
    private String text;
    private List<PlaceChoice> choices;
    private List<PlaceItem> places;
    private PlaceItem place;
    private boolean unknown;
    private WeatherReport report;
    private ManualTable manual;
    private OutlookReport air;
    private OutlookReport sea;
    private OutlookReport river;

    protected WeatherView() {}

    @Inject
    WeatherView(
            WeatherService service,
            PlaceService placeService,
            ShownPlaces shownPlaces,
            OutlookReports outlooks,
            Navigation navigation,
            Clock clock) {
        this.service = service;
        this.placeService = placeService;
        this.shownPlaces = shownPlaces;
        this.outlooks = outlooks;
        this.navigation = navigation;
        this.clock = clock;
    }

    /**
     * When the page is opened; an unknown place is not found, and one that ended leads to the one in which it went on. Of what
     * is searched for the first is shown.
     */
    public void open() {
        choices = shownPlaces.choices();
        if (placeId != null && choices.stream().noneMatch(this::isWanted)) {
            // another node may have it since less than a minute
            choices = shownPlaces.reload();
        }
        var found = isSearched() ? PlaceChoice.matching(choices, text) : choices;
        place = (placeId == null && !found.isEmpty() ? found : choices)
                .stream()
                        .filter(known -> placeId == null || isWanted(known))
                        .map(PlaceChoice::place)
                        .findFirst()
                        .orElse(null);
        if (place == null && placeId != null) {
            leadOn();
            return;
        }
        var offered = isMany() && !found.isEmpty() ? found : choices;
        places = Stream.concat(offered.stream().map(PlaceChoice::place).limit(MOST_OFFERED), Stream.ofNullable(place))
                .distinct()
                .toList();
        unknown = found.isEmpty() && isSearched();
        if (place != null) {
            var weather = service.at(place.id());
            weather.ifPresent(at -> {
                manual = at.typed();
                air = outlooks.of(at, OutlookKind.AIR);
                sea = outlooks.of(at, OutlookKind.SEA);
                river = outlooks.of(at, OutlookKind.RIVER);
            });
            report = weather.filter(at -> at.age() != Age.TOO_OLD)
                    .map(at -> new WeatherReport(at, clock, HOURS))
                    .orElse(null);
        }
    }

    private boolean isWanted(PlaceChoice choice) {
        return placeId.equals(Long.toString(choice.place().id()));
    }

    // an address that was noted before a reform still leads to a place
    private void leadOn() {
        if (!placeId.matches("\\d{1,18}")) {
            throw new NotFoundException();
        }
        var successor = placeService.seenFor(Long.parseLong(placeId)).orElseThrow(NotFoundException::new);
        navigation.redirect("/weather?place=" + successor.id());
    }

    public String getPlaceId() {
        return placeId;
    }

    public void setPlaceId(String placeId) {
        this.placeId = placeId;
    }

    /** Words that are searched for. */
    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = Vietnamese.cleanLine(text);
    }

    private boolean isSearched() {
        return !Vietnamese.searchKey(text).isEmpty();
    }

    /** Whether no place has a name with the words that are searched for. */
    public boolean isUnknown() {
        return unknown;
    }

    /** The places that are offered at once: the first ones, or those that were searched for, and the one that is shown. */
    public List<PlaceItem> getPlaces() {
        return places;
    }

    /** Whether there are so many places that they need a search. */
    public boolean isMany() {
        return choices.size() > MOST_OFFERED;
    }

    /** How many places there are. */
    public int getCount() {
        return choices.size();
    }

    /** Places of one kind, by name. */
    public record Group(PlaceKind kind, List<PlaceItem> places) {}

    /** All places by kind. */
    public List<Group> getGroups() {
        return choices.stream()
                .collect(Collectors.groupingBy(
                        PlaceChoice::kind, TreeMap::new, Collectors.mapping(PlaceChoice::place, Collectors.toList())))
                .entrySet()
                .stream()
                .map(group -> new Group(
                        group.getKey(),
                        group.getValue().stream()
                                .sorted(Comparator.comparing(PlaceItem::name, Vietnamese.order()))
                                .toList()))
                .toList();
    }

    /** The place that is shown; {@code null} if there is none at all. */
    public PlaceItem getPlace() {
        return place;
    }

    /** Its weather; {@code null} if there is none to be shown. */
    public WeatherReport getReport() {
        return report;
    }

    /** What was typed of it from a bulletin; {@code null} if nothing is in force. */
    public ManualTable getManual() {
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

    /** The river there; {@code null} if nothing is known of it. */
    public OutlookReport getRiver() {
        return river;
    }
}
