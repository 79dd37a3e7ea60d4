package vn.bangtin.weather;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import vn.bangtin.account.Capability;
import vn.bangtin.place.PlaceService;
import vn.bangtin.platform.BusinessException;
import vn.bangtin.platform.ConflictException;
import vn.bangtin.platform.ContentChanged;
import vn.bangtin.platform.NotFoundException;
import vn.bangtin.platform.audit.AuditTrail;

/**
 * The tables that people on duty type from a bulletin. They stand beside the forecasts of models: no automatic run
 * overwrites one, and it ends at its time or when it is withdrawn. Readers get them with the weather of a place, through
 * {@link WeatherService}.
 */
@Stateless
public class ManualForecastService {

    /** How many days the form has, from today on. */
    public static final int DAYS = 7;

    private static final ContentChanged CHANGED = new ContentChanged("weather");

    private ManualForecasts tables;
    private PlaceService places;
    private AuditTrail audit;
    private Clock clock;
    private Event<ContentChanged> changes;

    public ManualForecastService() {}

    @Inject
    ManualForecastService(
            ManualForecasts tables, PlaceService places, AuditTrail audit, Clock clock, Event<ContentChanged> changes) {
        this.tables = tables;
        this.places = places;
        this.audit = audit;
        this.clock = clock;
        this.changes = changes;
    }

    /** Until when the tables are in force, by the id of their place. One SQL statement. */
    @RolesAllowed(Capability.FORECAST_WRITE)
    public Map<Long, Instant> inForce() {
        return tables.inForce(clock.instant()).stream()
                .collect(Collectors.toMap(ManualForecast::getPlaceId, ManualForecast::getValidUntil));
    }

    /**
     * The form of a place: the table that is in force, or an empty one with the issuer of the last.
     *
     * @throws NotFoundException if there is no such place that is shown
     */
    @RolesAllowed(Capability.FORECAST_WRITE)
    public ManualForm form(long placeId) {
        checkShown(placeId);
        var stored = tables.ofPlace(placeId);
        var inForce = stored.filter(table -> table.isInForce(clock.instant()));
        var today = LocalDate.now(clock);
        var typed = inForce.stream()
                .flatMap(table -> table.getDays().stream())
                .collect(Collectors.toMap(ManualDay::date, day -> day));
        return new ManualForm(
                placeId,
                stored.map(ManualForecast::getVersion).orElse(ManualForm.NONE),
                stored.map(ManualForecast::getIssuer).orElse(null),
                inForce.map(ManualForecast::getBulletin).orElse(null),
                inForce.map(ManualForecast::getIssuedAt).orElse(null),
                inForce.map(ManualForecast::getValidUntil).orElse(null),
                IntStream.range(0, DAYS)
                        .mapToObj(today::plusDays)
                        .map(date -> typed.getOrDefault(
                                date, new ManualDay(date, null, null, null, null, null, null, null, null)))
                        .toList());
    }

    /**
     * Stores a table and puts it into force.
     *
     * @throws BusinessException at the field that is wrong
     * @throws ConflictException if somebody else typed one since the form was opened
     */
    @RolesAllowed(Capability.FORECAST_WRITE)
    public void save(ManualForm form) {
        checkShown(form.placeId());
        var stored = tables.ofPlaceForChange(form.placeId());
        if (stored.isEmpty()) {
            var table = new ManualForecast(form.placeId());
            table.type(form, clock.instant());
            tables.add(table);
            audit.created(table);
        } else {
            change(stored.get(), form.version(), table -> table.type(form, clock.instant()));
        }
        changed();
    }

    /**
     * Ends the table of a place before its time; its place goes back to what the models say.
     *
     * @param version the version that the person saw
     * @throws ConflictException if somebody else typed another since
     */
    @RolesAllowed(Capability.FORECAST_WRITE)
    public void withdraw(long placeId, int version) {
        var table = tables.ofPlaceForChange(placeId).orElseThrow(NotFoundException::new);
        change(table, version, known -> known.withdraw(clock.instant()));
        changed();
    }

    private void change(ManualForecast table, int version, Consumer<ManualForecast> change) {
        var before = table.auditFields();
        var storedVersion = table.getVersion();
        // asked before anything is changed: a query would write the change
        var other = storedVersion == version ? null : audit.lastActor(table);
        change.accept(table);
        if (storedVersion != version) {
            throw new ConflictException(before, table.auditFields(), storedVersion, other);
        }
        audit.changed(table, before);
    }

    private void checkShown(long placeId) {
        if (places.shown().stream().noneMatch(place -> place.id() == placeId)) {
            throw new NotFoundException();
        }
    }

    private void changed() {
        tables.flush();
        changes.fire(CHANGED);
    }
}
