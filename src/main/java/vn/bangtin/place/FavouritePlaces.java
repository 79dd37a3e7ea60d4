package vn.bangtin.place;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
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

    /** All of a person's, in their order, also those whose place is not shown today. One statement if none went on twice. */
    List<FavouritePlace> of(long accountId) {
        return entityManager
                .createQuery(
                        "select f from FavouritePlace f join fetch f.place left join fetch f.place.successor"
                                + " where f.accountId = :account order by f.position, f.id",
                        FavouritePlace.class)
                .setParameter("account", accountId)
                .getResultList();
    }
}
