package vn.bangtin.news;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Optional;

/** What categories, topics and tags were called in addresses before. */
@ApplicationScoped
class OldAddresses {

    static final String CATEGORY = "CATEGORY";

    private EntityManager entityManager;

    protected OldAddresses() {}

    @Inject
    OldAddresses(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /** The id of what was called so. */
    Optional<Long> find(String kind, String slug) {
        var ids = entityManager
                .createNativeQuery("select target_id from old_address where kind = ?1 and slug = ?2")
                .setParameter(1, kind)
                .setParameter(2, slug)
                .getResultList();
        return ids.isEmpty() ? Optional.empty() : Optional.of(((Number) ids.get(0)).longValue());
    }

    /** From now on this leads there. */
    void keep(String kind, String slug, long targetId) {
        free(kind, slug);
        entityManager
                .createNativeQuery("insert into old_address (kind, slug, target_id) values (?1, ?2, ?3)")
                .setParameter(1, kind)
                .setParameter(2, slug)
                .setParameter(3, targetId)
                .executeUpdate();
    }

    /** Something living is called so now. */
    void free(String kind, String slug) {
        entityManager
                .createNativeQuery("delete from old_address where kind = ?1 and slug = ?2")
                .setParameter(1, kind)
                .setParameter(2, slug)
                .executeUpdate();
    }

    /** What led to one leads to another. */
    void move(String kind, long fromId, long toId) {
        entityManager
                .createNativeQuery("update old_address set target_id = ?3 where kind = ?1 and target_id = ?2")
                .setParameter(1, kind)
                .setParameter(2, fromId)
                .setParameter(3, toId)
                .executeUpdate();
    }

    /** What led to it leads nowhere. */
    void remove(String kind, long targetId) {
        entityManager
                .createNativeQuery("delete from old_address where kind = ?1 and target_id = ?2")
                .setParameter(1, kind)
                .setParameter(2, targetId)
                .executeUpdate();
    }
}
