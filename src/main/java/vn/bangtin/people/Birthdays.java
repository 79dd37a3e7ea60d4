package vn.bangtin.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Birthdays and consents as they are stored. */
@ApplicationScoped
class Birthdays {

    /** Found for a reader: {@link Birthday#key}, name, unit. */
    record Found(Integer key, String name, String unit) {}

    private EntityManager entityManager;

    protected Birthdays() {}

    @Inject
    Birthdays(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    void add(Birthday birthday) {
        entityManager.persist(birthday);
    }

    void add(BirthdayConsent consent) {
        entityManager.persist(consent);
    }

    Optional<Birthday> of(long accountId) {
        return entityManager
                .createQuery("select b from Birthday b where b.accountId = :account", Birthday.class)
                .setParameter("account", accountId)
                .getResultStream()
                .findFirst();
    }

    /** The consents of an account, the latest first. One statement. */
    List<ConsentRow> consents(long accountId) {
        return entityManager
                .createQuery(
                        "select new vn.bangtin.people.ConsentRow(c.scope, c.wording, c.givenBy, c.givenAt)"
                                + " from BirthdayConsent c where c.accountId = :account order by c.givenAt desc, c.id desc",
                        ConsentRow.class)
                .setParameter("account", accountId)
                .getResultList();
    }

    /**
     * Whose birthday a reader may see. One statement.
     *
     * @param keys at least one
     * @param unitId the reader's unit, or {@code null}
     */
    List<Found> shown(Collection<Integer> keys, Long unitId) {
        return entityManager
                .createQuery(
                        "select b.monthDay, a.displayName, u.name"
                                + " from Account a left join Unit u on u.id = a.unitId, Birthday b"
                                + " where b.accountId = a.id and a.active = true and b.monthDay in :keys"
                                + " and (b.scope = vn.bangtin.people.BirthdayScope.AGENCY"
                                + " or b.scope = vn.bangtin.people.BirthdayScope.UNIT and a.unitId = :unit)",
                        Object[].class)
                .setParameter("keys", keys)
                // no unit has this id: who belongs to none shares none
                .setParameter("unit", unitId == null ? -1L : unitId)
                .getResultStream()
                .map(row -> new Found((Integer) row[0], (String) row[1], (String) row[2]))
                .toList();
    }
}
