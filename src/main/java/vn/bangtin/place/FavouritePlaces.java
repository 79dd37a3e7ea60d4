package vn.bangtin.place;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.List;

/** What people chose as their places, as it is stored. */
@ApplicationScoped
class FavouritePlaces {

    private EntityManager entityManager;

    protected FavouritePlaces() {}

    @Inject
    FavouritePlaces(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    void add(FavouritePlace favourite) {
        entityManager.persist(favourite);
    }

    void remove(FavouritePlace favourite) {
        entityManager.remove(favourite);
    }

    /** All of a person's, in their order, also those that are not shown today. */
    List<FavouritePlace> of(long accountId) {
        return entityManager
                .createQuery(
                        "select f from FavouritePlace f where f.accountId = :account order by f.position, f.id",
                        FavouritePlace.class)
                .setParameter("account", accountId)
                .getResultList();
    }

    /** Those of a person that are shown today, in their order. */
    List<PlaceItem> shown(long accountId, LocalDate today) {
        return entityManager
                .createQuery(
                        "select new vn.bangtin.place.PlaceItem(p.id, p.name, p.latitude, p.longitude)"
                                + " from FavouritePlace f, Place p where p.id = f.placeId and f.accountId = :account and "
                                + Place.VISIBLE + " order by f.position, f.id",
                        PlaceItem.class)
                .setParameter("account", accountId)
                .setParameter("today", today)
                .getResultList();
    }
}
