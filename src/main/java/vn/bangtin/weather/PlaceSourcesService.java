package vn.bangtin.weather;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import vn.bangtin.account.Capability;
import vn.bangtin.place.PlaceService;
import vn.bangtin.platform.BusinessException;
import vn.bangtin.platform.ConflictException;
import vn.bangtin.platform.ContentChanged;
import vn.bangtin.platform.NotFoundException;
import vn.bangtin.platform.audit.AuditTrail;

/**
 * The door to the sources of single places. A place chooses among the sources of the portal: which hosts the server may ask
 * is decided where it is set up, and not on a page.
 */
@Stateless
@RolesAllowed(Capability.WEATHER_MANAGE)
public class PlaceSourcesService {

    private Forecasts forecasts;
    private ForecastSources sources;
    private SourceStates states;
    private PlaceService places;
    private AuditTrail audit;
    private Clock clock;
    private Event<RefreshWanted> refreshes;
    private Event<ContentChanged> changes;

    public PlaceSourcesService() {}

    @Inject
    PlaceSourcesService(
            Forecasts forecasts,
            ForecastSources sources,
            SourceStates states,
            PlaceService places,
            AuditTrail audit,
            Clock clock,
            Event<RefreshWanted> refreshes,
            Event<ContentChanged> changes) {
        this.forecasts = forecasts;
        this.sources = sources;
        this.states = states;
        this.places = places;
        this.audit = audit;
        this.clock = clock;
        this.refreshes = refreshes;
        this.changes = changes;
    }

    /** The names of the sources of the portal, in its order. */
    public List<String> ofPortal() {
        return sources.order().stream().map(ForecastSources.Named::name).toList();
    }

    /**
     * The order of a place; a source that the portal does not have any more is left out.
     *
     * @throws NotFoundException if there is no such place
     */
    public PlaceSourcesForm form(long placeId) {
        places.place(placeId);
        var usable = ofPortal();
        return forecasts
                .sourcesOf(placeId)
                .map(own -> new PlaceSourcesForm(
                        placeId,
                        own.getVersion(),
                        own.getSources().stream()
                                .filter(name -> usable.contains(name) || name.equals(PlaceSourcesForm.MANUAL))
                                .toList()))
                .orElseGet(() -> new PlaceSourcesForm(placeId, PlaceSourcesForm.NONE, List.of()));
    }

    /**
     * Stores the order of a place. It is asked for at once; a forecast of a source that it does not want any more is forgotten.
     *
     * @throws NotFoundException if there is no such place
     * @throws BusinessException at {@code source0} … if a source is named twice, unknown, missing before others, or beside {@link PlaceSourcesForm#MANUAL}
     * @throws ConflictException if somebody else changed it since the form was opened
     */
    public void save(PlaceSourcesForm form) {
        places.place(form.placeId());
        check(form.sources());
        var kept = forecasts.held(form.placeId());
        var stored = forecasts.sourcesOf(form.placeId());
        if (stored.isEmpty()) {
            var own = new PlaceSources(form.placeId());
            own.ask(form.sources());
            forecasts.add(own);
            audit.created(own);
        } else {
            change(stored.get(), form);
        }
        forecasts.flush();
        var wanted = form.sources().isEmpty() ? ofPortal() : form.sources();
        kept.ifPresent(forecast -> forecast.wantOnly(wanted, clock.instant().truncatedTo(ChronoUnit.MILLIS)));
        if (!wanted.isEmpty()) {
            states.forgetFailures(form.placeId(), wanted);
        }
        refreshes.fire(new RefreshWanted());
        changes.fire(new ContentChanged("weather"));
    }

    private void change(PlaceSources own, PlaceSourcesForm form) {
        var before = own.auditFields();
        var storedVersion = own.getVersion();
        // asked before anything is changed: a query would write the change
        var other = storedVersion == form.version() ? null : audit.lastActor(own);
        own.ask(form.sources());
        if (storedVersion != form.version()) {
            throw new ConflictException(before, own.auditFields(), storedVersion, other);
        }
        audit.changed(own, before);
    }

    private void check(List<String> names) {
        var usable = ofPortal();
        for (var at = 0; at < names.size(); at++) {
            var name = names.get(at);
            if (name.isEmpty()) {
                throw BusinessException.at("source" + at, "weather.sources.gap");
            }
            if (name.equals(PlaceSourcesForm.MANUAL) && names.size() > 1) {
                throw BusinessException.at("source" + at, "weather.sources.manual.alone");
            }
            if (!name.equals(PlaceSourcesForm.MANUAL) && !usable.contains(name)) {
                throw BusinessException.at("source" + at, "weather.sources.unknown");
            }
            if (names.indexOf(name) < at) {
                throw BusinessException.at("source" + at, "weather.sources.twice");
            }
        }
    }
}
