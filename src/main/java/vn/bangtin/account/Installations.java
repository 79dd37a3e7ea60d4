package vn.bangtin.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.Optional;

/** The one {@link Installation}, if there is one. */
@ApplicationScoped
class Installations {

    private EntityManager entityManager;
    private volatile boolean known;

    protected Installations() {}

    @Inject
    Installations(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /** Whether there is one; once there is, the database is not asked again. */
    boolean exists() {
        if (!known) {
            known = find().isPresent();
        }
        return known;
    }

    Optional<Installation> find() {
        return Optional.ofNullable(entityManager.find(Installation.class, Installation.ID));
    }

    /**
     * Writes the row at once.
     *
     * @throws jakarta.persistence.PersistenceException if there is one already
     */
    void add(Installation installation) {
        entityManager.persist(installation);
        entityManager.flush();
    }

    /**
     * Until this transaction ends nobody else gets past this call: what must be decided about all accounts together (that
     * one administrator is left) is decided one after the other.
     */
    void queue() {
        entityManager.find(Installation.class, Installation.ID, LockModeType.PESSIMISTIC_WRITE);
    }
}
