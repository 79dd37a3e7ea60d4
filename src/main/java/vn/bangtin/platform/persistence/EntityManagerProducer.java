package vn.bangtin.platform.persistence;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/** The one place where the container's {@code EntityManager} enters, so that repositories take it by constructor. */
@Dependent
class EntityManagerProducer {

    @Produces
    @PersistenceContext(unitName = "bangtin")
    private EntityManager entityManager;
}
