package vn.bangtin.weather;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import vn.bangtin.account.Capability;
import vn.bangtin.platform.BusinessException;
import vn.bangtin.platform.ConflictException;
import vn.bangtin.platform.ContentChanged;
import vn.bangtin.platform.NotFoundException;
import vn.bangtin.platform.audit.AuditTrail;
import vn.bangtin.platform.paging.Page;
import vn.bangtin.platform.paging.Slice;

/** The door for administrators: the places and how their forecasts are doing. */
@Stateless
public class PlaceService {

    private static final ContentChanged CHANGED = new ContentChanged("weather");
    // room to put another between two without renumbering
    private static final int STEP = 10;

    private Places places;
    private Forecasts forecasts;
    private AuditTrail audit;
    private Clock clock;
    private Event<ContentChanged> changes;
    private Event<RefreshWanted> refreshes;

    public PlaceService() {}

    @Inject
    PlaceService(
            Places places,
            Forecasts forecasts,
            AuditTrail audit,
            Clock clock,
            Event<ContentChanged> changes,
            Event<RefreshWanted> refreshes) {
        this.places = places;
        this.forecasts = forecasts;
        this.audit = audit;
        this.clock = clock;
        this.changes = changes;
        this.refreshes = refreshes;
    }

    /**
     * One page of the table of places, sorted by {@code order}, {@code name}, {@code issued} or {@code tried}. Two SQL
     * statements.
     */
    @RolesAllowed(Capability.WEATHER_MANAGE)
    public Slice<PlaceRow> places(Page page) {
        return places.rows(page);
    }

    /**
     * How a place's forecast is doing.
     *
     * @throws NotFoundException if there is no place with this id
     */
    @RolesAllowed(Capability.WEATHER_MANAGE)
    public PlaceRow status(long id) {
        return places.row(id).orElseThrow(NotFoundException::new);
    }

    /**
     * A place for its form.
     *
     * @throws NotFoundException if there is none with this id
     */
    @RolesAllowed(Capability.WEATHER_MANAGE)
    public PlaceForm place(long id) {
        var place = places.find(id).orElseThrow(NotFoundException::new);
        return new PlaceForm(
                place.getId(),
                place.getVersion(),
                place.getName(),
                place.getLatitude(),
                place.getLongitude(),
                place.getSortOrder(),
                place.isShown(),
                place.getValidFrom(),
                place.getValidTo());
    }

    /**
     * Stores a place, new or changed. One that moved loses its forecast, which was that of another point; a new one is
     * asked for at once.
     *
     * @return its id
     * @throws BusinessException at the field that breaks a rule
     * @throws ConflictException if somebody else changed it since the form was opened
     */
    @RolesAllowed(Capability.WEATHER_MANAGE)
    public long save(PlaceForm form) {
        var order = form.sortOrder() == null ? places.lastOrder() + STEP : form.sortOrder();
        if (form.id() == null) {
            var place = new Place(form.name(), form.latitude(), form.longitude());
            place.show(order, form.shown(), form.validFrom(), form.validTo());
            places.add(place, now());
            audit.created(place);
            changed();
            return place.getId();
        }
        var place = places.findForChange(form.id()).orElseThrow(NotFoundException::new);
        var before = place.auditFields();
        var outdated = place.getVersion() != form.version();
        place.rename(form.name());
        var moved = place.moveTo(form.latitude(), form.longitude());
        place.show(order, form.shown(), form.validFrom(), form.validTo());
        if (outdated) {
            throw new ConflictException(before, place.auditFields(), place.getVersion(), audit.lastActor(place));
        }
        if (moved) {
            forecasts.forget(place.getId(), now());
        }
        audit.changed(place, before);
        changed();
        return place.getId();
    }

    /** Has every place refreshed in the background, without waiting for its turn. */
    @RolesAllowed(Capability.WEATHER_MANAGE)
    public void refreshNow() {
        forecasts.askAllNow(now());
        refreshes.fire(new RefreshWanted());
    }

    /**
     * The places named at the set-up of the portal, in their order, the first one for the portal page. It asks for no
     * right, because there is no account yet; in return it works only as long as there is no place at all.
     *
     * @throws IllegalStateException if there are places already
     * @throws BusinessException at {@code name}, {@code latitude} or {@code longitude} of a place that cannot be
     */
    @PermitAll
    public void addInitial(List<InitialPlace> initial) {
        if (!places.isEmpty()) {
            throw new IllegalStateException("places exist already");
        }
        var order = 0;
        for (var named : initial) {
            var place = new Place(named.name(), named.latitude(), named.longitude());
            place.show(order += STEP, true, null, null);
            places.add(place, now());
            audit.created(place);
        }
        changed();
    }

    private void changed() {
        changes.fire(CHANGED);
        refreshes.fire(new RefreshWanted());
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
