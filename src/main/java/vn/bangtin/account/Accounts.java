package vn.bangtin.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.Locale;
import java.util.Optional;

/** The accounts as they are stored. */
@ApplicationScoped
class Accounts {

    private EntityManager entityManager;

    protected Accounts() {}

    @Inject
    Accounts(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    void add(Account account) {
        entityManager.persist(account);
    }

    Optional<Account> find(long id) {
        return Optional.ofNullable(entityManager.find(Account.class, id));
    }

    /** Locks the row: guesses made at the same time are counted one after the other. */
    Optional<Account> findForSignIn(String login) {
        return entityManager
                .createQuery("select a from Account a where a.login = :login", Account.class)
                .setParameter("login", login.strip().toLowerCase(Locale.ROOT))
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .findFirst();
    }

    boolean exists(String login) {
        return entityManager
                        .createQuery("select count(a) from Account a where a.login = :login", Long.class)
                        .setParameter("login", login.strip().toLowerCase(Locale.ROOT))
                        .getSingleResult()
                > 0;
    }

    boolean isEmpty() {
        return entityManager
                        .createQuery("select count(a) from Account a", Long.class)
                        .getSingleResult()
                == 0;
    }

    /** Name of the account's unit, in the same statement that reads the account. */
    Optional<Object[]> withUnit(long id) {
        return entityManager
                .createQuery(
                        "select a, u.name from Account a left join Unit u on u.id = a.unitId where a.id = :id",
                        Object[].class)
                .setParameter("id", id)
                .getResultStream()
                .findFirst();
    }
}
