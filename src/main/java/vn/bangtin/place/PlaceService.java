package vn.bangtin.place;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.bangtin.account.Capability;
import vn.bangtin.organisation.Unit;
import vn.bangtin.platform.BusinessException;
import vn.bangtin.platform.ConflictException;
import vn.bangtin.platform.ContentChanged;
import vn.bangtin.platform.NotFoundException;
import vn.bangtin.platform.audit.AuditTrail;
import vn.bangtin.platform.paging.Page;
import vn.bangtin.platform.paging.Slice;

/** The door to the places: for readers and features those that are shown, for administrators all of them. */
@Stateless
public class PlaceService {

    static final ContentChanged CHANGED = new ContentChanged("place");
    // room to put another between two without renumbering
    static final int STEP = 10;

    private Places places;
    private AuditTrail audit;
    private Clock clock;
    private Event<ContentChanged> changes;
    private Event<PlacesChanged> placeChanges;

    public PlaceService() {}

    @Inject
    PlaceService(
            Places places,
            AuditTrail audit,
            Clock clock,
            Event<ContentChanged> changes,
            Event<PlacesChanged> placeChanges) {
        this.places = places;
        this.audit = audit;
        this.clock = clock;
        this.changes = changes;
        this.placeChanges = placeChanges;
    }

    /** The places that are shown today, in their order; the first is the portal page's. One SQL statement. */
    @PermitAll
    public List<PlaceItem> shown() {
        return places.visible(LocalDate.now(clock));
    }

    /** {@link #shown} to look for one of them. One SQL statement. */
    @PermitAll
    public List<PlaceChoice> choices() {
        return places.choices(LocalDate.now(clock));
    }

    /**
     * The place that readers see today for one of any day: itself, or else the one in which it went on. One SQL statement,
     * and one for each place that it went through.
     *
     * @return empty if there is none with this id, or it ended without a successor that is shown
     */
    @PermitAll
    public Optional<PlaceItem> seenFor(long id) {
        return places.find(id)
                .flatMap(place -> place.seenOn(LocalDate.now(clock)))
                .map(Place::toItem);
    }

    /** {@link #shown} with what other systems want to know. One SQL statement. */
    @PermitAll
    public List<ListedPlace> listed() {
        return places.listed(LocalDate.now(clock));
    }

    /**
     * One page of the table of places, sorted by {@code order}, {@code name} or {@code kind}. Two SQL statements.
     */
    @RolesAllowed(Capability.WEATHER_MANAGE)
    public Slice<PlaceRow> places(PlaceFilter filter, Page page) {
        return places.rows(filter, page);
    }

    /** All places, to choose one of them. One SQL statement. */
    @RolesAllowed(Capability.WEATHER_MANAGE)
    public List<PlaceName> names() {
        return places.names();
    }

    /** The places that went on in this one. One SQL statement. */
    @RolesAllowed(Capability.WEATHER_MANAGE)
    public List<PlaceName> before(long id) {
        return places.before(id);
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
                place.getValidTo(),
                place.getKind(),
                place.getAliases(),
                place.getSuccessor() == null ? null : place.getSuccessor().getId(),
                place.getUnits().stream().map(Unit::getId).toList());
    }

    /**
     * Stores a place, new or changed.
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
            write(form, order, place);
            places.add(place);
            audit.created(place);
            changed(List.of(place));
            return place.getId();
        }
        var place = places.findForChange(form.id()).orElseThrow(NotFoundException::new);
        var before = place.auditFields();
        var outdated = place.getVersion() != form.version();
        place.rename(form.name());
        var moved = place.moveTo(form.latitude(), form.longitude());
        write(form, order, place);
        if (outdated) {
            throw new ConflictException(before, place.auditFields(), place.getVersion(), audit.lastActor(place));
        }
        audit.changed(place, before);
        changed(moved ? List.of(place) : List.of());
        return place.getId();
    }

    private void write(PlaceForm form, int order, Place place) {
        place.describe(form.kind(), form.aliases());
        place.show(order, form.shown(), form.validFrom(), form.validTo());
        place.goOnIn(
                form.successorId() == null
                        ? null
                        : places.find(form.successorId())
                                .orElseThrow(() -> BusinessException.at("successor", "place.successor.missing")));
        place.serve(form.unitIds().stream().map(id -> unitFor(place, id)).toList());
    }

    private Unit unitFor(Place place, long unitId) {
        var unit = places.unit(unitId).orElseThrow(() -> BusinessException.at("units", "place.unit.missing"));
        places.ofUnit(unitId).filter(other -> other != place).ifPresent(other -> {
            throw BusinessException.at("units", "place.unit.taken", unit.getName(), other.getName());
        });
        return unit;
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
        var added = new ArrayList<Place>();
        for (var named : initial) {
            var place = new Place(named.name(), named.latitude(), named.longitude());
            place.show(order += STEP, true, null, null);
            places.add(place);
            audit.created(place);
            added.add(place);
        }
        changed(added);
    }

    private void changed(List<Place> plotted) {
        places.flush();
        changes.fire(CHANGED);
        placeChanges.fire(new PlacesChanged(plotted.stream().map(Place::getId).toList()));
    }
}
