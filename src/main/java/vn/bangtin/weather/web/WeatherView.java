package vn.bangtin.weather.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.util.List;
import vn.bangtin.place.PlaceItem;
import vn.bangtin.place.PlaceService;
import vn.bangtin.platform.NotFoundException;
import vn.bangtin.weather.ManualTable;
import vn.bangtin.weather.OutlookKind;
import vn.bangtin.weather.WeatherAt.Age;
import vn.bangtin.weather.WeatherService;

/** {@code /weather}, the weather of the first place, and {@code /weather?place=…}. */
@Named
@RequestScoped
public class WeatherView {

    private static final int HOURS = 48;

    private WeatherService service;
    private PlaceService placeService;
    private OutlookReports outlooks;
    private Clock clock;

    private String placeId;
    private List<PlaceItem> places;
    private PlaceItem place;
    private WeatherReport report;
    private ManualTable manual;
    private OutlookReport air;
    private OutlookReport sea;
    private OutlookReport river;

    protected WeatherView() {}

    @Inject
    WeatherView(WeatherService service, PlaceService placeService, OutlookReports outlooks, Clock clock) {
        this.service = service;
        this.placeService = placeService;
        this.outlooks = outlooks;
        this.clock = clock;
    }

    /** When the page is opened; an unknown place is not found. */
    public void open() {
        places = placeService.shown();
        place = places.stream()
                .filter(known -> placeId == null || placeId.equals(Long.toString(known.id())))
                .findFirst()
                .orElse(null);
        if (place == null && placeId != null) {
            throw new NotFoundException();
        }
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

    public String getPlaceId() {
        return placeId;
    }

    public void setPlaceId(String placeId) {
        this.placeId = placeId;
    }

    /** All places to choose from. */
    public List<PlaceItem> getPlaces() {
        return places;
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
