package vn.bangtin.place;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.bangtin.account.CurrentUser;
import vn.bangtin.organisation.UnitRow;
import vn.bangtin.organisation.UnitService;
import vn.bangtin.platform.BusinessException;
import vn.bangtin.platform.NotFoundException;

/**
 * The door to the places that one sees first: those one chose, or else that of the own unit. Each person has their own and
 * nobody else's; for who is not signed in all of it does not exist ({@link NotFoundException}).
 */
@Stateless
public class FavouritePlaceService {

    /** The most places that one person chooses. */
    public static final int MOST = 10;

    private FavouritePlaces favourites;
    private Places places;
    private UnitService units;
    private CurrentUser user;
    private Clock clock;

    public FavouritePlaceService() {}

    @Inject
    FavouritePlaceService(FavouritePlaces favourites, Places places, UnitService units, CurrentUser user, Clock clock) {
        this.favourites = favourites;
        this.places = places;
        this.units = units;
        this.user = user;
        this.clock = clock;
    }

    /**
     * The places that the person sees first. Without any of their own it is the place of their unit, or of the next unit
     * above it that has one. Where one of them is not shown any more, it is the place in which it went on, each once.
     */
    public OwnPlaces own() {
        var chosen = seen(favourites.of(user.getId())).keySet();
        return chosen.isEmpty()
                ? new OwnPlaces(ofUnit().stream().map(Place::toItem).toList(), false)
                : new OwnPlaces(chosen.stream().map(Place::toItem).toList(), true);
    }

    /** The places that are seen for favourites, in their order, each with the first favourite that brings it. */
    private Map<Place, FavouritePlace> seen(List<FavouritePlace> own) {
        var today = LocalDate.now(clock);
        var seen = new LinkedHashMap<Place, FavouritePlace>();
        own.forEach(
                favourite -> favourite.getPlace().seenOn(today).ifPresent(place -> seen.putIfAbsent(place, favourite)));
        return seen;
    }

    private Optional<Place> ofUnit() {
        var today = LocalDate.now(clock);
        var byId = units.remembered().stream().collect(Collectors.toMap(UnitRow::id, Function.identity()));
        var unit = user.getUnitId() == null ? null : byId.get(user.getUnitId());
        while (unit != null) {
            var place = places.ofUnit(unit.id()).flatMap(known -> known.seenOn(today));
            if (place.isPresent()) {
                return place;
            }
            unit = unit.parentId() == null ? null : byId.get(unit.parentId());
        }
        return Optional.empty();
    }

    /**
     * Chooses a place; it comes last. Nothing happens if it is one of them already.
     *
     * @throws BusinessException at {@code place} if it is not shown, or there are {@link #MOST} already
     */
    public void add(long placeId) {
        var own = favourites.of(user.getId());
        // those that nothing is seen of could not be taken off
        var seen = seen(own).keySet();
        if (seen.stream().anyMatch(place -> place.getId() == placeId)) {
            return;
        }
        if (seen.size() >= MOST) {
            throw BusinessException.at("place", "place.own.tooMany", MOST);
        }
        var place = places.find(placeId)
                .filter(known -> known.isVisibleOn(LocalDate.now(clock)))
                .orElseThrow(() -> BusinessException.at("place", "place.own.missing"));
        favourites.add(new FavouritePlace(user.getId(), place, own.size()));
        number(own);
    }

    /** Takes a place off the list, and with it those that went on in it. */
    public void remove(long placeId) {
        var today = LocalDate.now(clock);
        var own = new ArrayList<>(favourites.of(user.getId()));
        own.removeIf(favourite -> {
            var off = favourite
                    .getPlace()
                    .seenOn(today)
                    .filter(place -> place.getId() == placeId)
                    .isPresent();
            if (off) {
                favourites.remove(favourite);
            }
            return off;
        });
        number(own);
    }

    /** Moves a place before the one that is seen above it. */
    public void moveUp(long placeId) {
        var own = new ArrayList<>(favourites.of(user.getId()));
        FavouritePlace above = null;
        for (var seen : seen(own).entrySet()) {
            if (seen.getKey().getId() == placeId && above != null) {
                Collections.swap(own, own.indexOf(above), own.indexOf(seen.getValue()));
                break;
            }
            above = seen.getValue();
        }
        number(own);
    }

    private static void number(List<FavouritePlace> own) {
        for (var at = 0; at < own.size(); at++) {
            own.get(at).moveTo(at);
        }
    }
}
