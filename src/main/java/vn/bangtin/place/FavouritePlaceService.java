package vn.bangtin.place;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
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
     * above it that has one; where that place is not shown any more, the one in which it went on.
     */
    public OwnPlaces own() {
        var today = LocalDate.now(clock);
        var chosen = favourites.shown(user.getId(), today);
        return chosen.isEmpty()
                ? new OwnPlaces(ofUnit(today).map(List::of).orElse(List.of()), false)
                : new OwnPlaces(chosen, true);
    }

    private Optional<PlaceItem> ofUnit(LocalDate today) {
        var byId = units.remembered().stream().collect(Collectors.toMap(UnitRow::id, Function.identity()));
        var unit = user.getUnitId() == null ? null : byId.get(user.getUnitId());
        while (unit != null) {
            var place = places.ofUnit(unit.id()).orElse(null);
            while (place != null && !place.isVisibleOn(today)) {
                place = place.getSuccessor();
            }
            if (place != null) {
                return Optional.of(
                        new PlaceItem(place.getId(), place.getName(), place.getLatitude(), place.getLongitude()));
            }
            unit = unit.parentId() == null ? null : byId.get(unit.parentId());
        }
        return Optional.empty();
    }

    /**
     * Chooses a place; it comes last. Nothing happens if it was chosen already.
     *
     * @throws BusinessException at {@code place} if it is not shown, or there are {@link #MOST} already
     */
    public void add(long placeId) {
        var own = favourites.of(user.getId());
        if (own.stream().anyMatch(favourite -> favourite.getPlaceId() == placeId)) {
            return;
        }
        // those that are not shown any more could not be taken off
        if (favourites.shown(user.getId(), LocalDate.now(clock)).size() >= MOST) {
            throw BusinessException.at("place", "place.own.tooMany", MOST);
        }
        places.find(placeId)
                .filter(place -> place.isVisibleOn(LocalDate.now(clock)))
                .orElseThrow(() -> BusinessException.at("place", "place.own.missing"));
        favourites.add(new FavouritePlace(user.getId(), placeId, own.size()));
        number(own);
    }

    /** Takes a place off the list. */
    public void remove(long placeId) {
        var own = new ArrayList<>(favourites.of(user.getId()));
        own.stream().filter(favourite -> favourite.getPlaceId() == placeId).forEach(favourites::remove);
        own.removeIf(favourite -> favourite.getPlaceId() == placeId);
        number(own);
    }

    /** Moves a place before the one above it. */
    public void moveUp(long placeId) {
        var own = new ArrayList<>(favourites.of(user.getId()));
        for (var at = 1; at < own.size(); at++) {
            if (own.get(at).getPlaceId() == placeId) {
                Collections.swap(own, at, at - 1);
                break;
            }
        }
        number(own);
    }

    private static void number(List<FavouritePlace> own) {
        for (var at = 0; at < own.size(); at++) {
            own.get(at).moveTo(at);
        }
    }
}
