package vn.bangtin.weather;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;

/** The thresholds as they are stored, read once: nothing but a migration changes them. */
@ApplicationScoped
class Thresholds {

    private EntityManager entityManager;
    private volatile List<Threshold> known;

    protected Thresholds() {}

    @Inject
    Thresholds(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    List<Threshold> all() {
        if (known == null) {
            known = List.copyOf(entityManager
                    .createQuery(
                            "select new vn.bangtin.weather.Threshold(t.kind, t.atLeast, t.below, t.words, t.wordsEnglish,"
                                    + " t.validFrom, t.validTo) from StoredThreshold t order by t.id",
                            Threshold.class)
                    .getResultList());
        }
        return known;
    }
}
