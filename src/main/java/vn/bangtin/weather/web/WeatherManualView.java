package vn.bangtin.weather.web;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import vn.bangtin.place.PlaceItem;
import vn.bangtin.place.PlaceService;
import vn.bangtin.platform.ConflictException;
import vn.bangtin.platform.NotFoundException;
import vn.bangtin.platform.web.Conflict;
import vn.bangtin.platform.web.Messages;
import vn.bangtin.platform.web.Navigation;
import vn.bangtin.weather.ManualForecastService;
import vn.bangtin.weather.ManualForm;
import vn.bangtin.weather.Wind;

/** {@code /admin/weather/manual}: the places, and {@code ?place=} the table that is typed of one. */
@Named
@ViewScoped
public class WeatherManualView implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final String PAGE = "/admin/weather/manual";
    /** What bulletins speak of. The rest of the codes is for models. */
    private static final List<Integer> CODES = List.of(0, 1, 2, 3, 45, 51, 61, 63, 65, 80, 81, 82, 95, 96);

    @Inject
    private ManualForecastService tables;

    @Inject
    private PlaceService placeService;

    @Inject
    private Messages messages;

    @Inject
    private Navigation navigation;

    @Inject
    private HttpServletRequest request;

    private List<PlaceItem> places;
    private Map<Long, Instant> inForce;
    private PlaceItem place;
    private int version;
    private String issuer;
    private String bulletin;
    private Instant issuedAt;
    private Instant validUntil;
    private List<ManualRow> days;
    private Conflict conflict;

    @PostConstruct
    void open() {
        places = placeService.shown();
        inForce = tables.inForce();
        var asked = request.getParameter("place");
        if (asked == null) {
            return;
        }
        place = places.stream()
                .filter(known -> asked.equals(Long.toString(known.id())))
                .findFirst()
                .orElseThrow(NotFoundException::new);
        var form = tables.form(place.id());
        version = form.version();
        issuer = form.issuer();
        bulletin = form.bulletin();
        issuedAt = form.issuedAt();
        validUntil = form.validUntil();
        days = IntStream.range(0, form.days().size())
                .mapToObj(index -> new ManualRow(index, form.days().get(index)))
                .toList();
    }

    /** Puts the table into force and goes back to the places. */
    public void save() {
        attempt(
                "weather.manual.saved",
                () -> tables.save(new ManualForm(
                        place.id(),
                        version,
                        issuer,
                        bulletin,
                        issuedAt,
                        validUntil,
                        days.stream().map(ManualRow::day).toList())));
    }

    /** Ends the table before its time. */
    public void withdraw() {
        attempt("weather.manual.withdrawn", () -> tables.withdraw(place.id(), version));
    }

    private void attempt(String done, Runnable action) {
        try {
            if (messages.attempt(action)) {
                messages.info(done, place.name());
                navigation.redirect(PAGE);
            }
        } catch (ConflictException e) {
            conflict = Conflict.of(e);
            version = e.storedVersion();
        }
    }

    /** All places that are shown. */
    public List<PlaceItem> getPlaces() {
        return places;
    }

    /** Until when the table of a place is in force; {@code null} if none is. */
    public Instant until(long placeId) {
        return inForce.get(placeId);
    }

    /** The place whose table is typed; {@code null} for the list of places. */
    public PlaceItem getPlace() {
        return place;
    }

    /** Whether readers see a table of this place. */
    public boolean isInForce() {
        return place != null && inForce.containsKey(place.id());
    }

    public List<ManualRow> getDays() {
        return days;
    }

    public List<Integer> getCodes() {
        return CODES;
    }

    public List<Integer> getWindLevels() {
        return IntStream.rangeClosed(0, Wind.HIGHEST).boxed().toList();
    }

    public Wind.Point[] getPoints() {
        return Wind.Point.values();
    }

    public Conflict getConflict() {
        return conflict;
    }

    public String getIssuer() {
        return issuer;
    }

    public void setIssuer(String issuer) {
        this.issuer = issuer;
    }

    public String getBulletin() {
        return bulletin;
    }

    public void setBulletin(String bulletin) {
        this.bulletin = bulletin;
    }

    public Instant getIssuedAt() {
        return issuedAt;
    }

    public void setIssuedAt(Instant issuedAt) {
        this.issuedAt = issuedAt;
    }

    public Instant getValidUntil() {
        return validUntil;
    }

    public void setValidUntil(Instant validUntil) {
        this.validUntil = validUntil;
    }
}
