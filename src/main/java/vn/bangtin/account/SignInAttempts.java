package vn.bangtin.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;

/**
 * The book of attempts to enter. Each line is written in a short transaction of its own, so that it stays whatever
 * becomes of the request, and so that no connection to the database waits while a password is compared – which takes long
 * on purpose.
 */
@ApplicationScoped
class SignInAttempts {

    /** Whose password may be compared now, and with what. */
    record Open(long accountId, String login, String passwordHash) {}

    private Accounts accounts;
    private Clock clock;

    protected SignInAttempts() {}

    @Inject
    SignInAttempts(Accounts accounts, Clock clock) {
        this.accounts = accounts;
        this.clock = clock;
    }

    /** Counts an attempt; empty if there is no such account in use, or if it is shut. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    Optional<Open> begin(String login) {
        return accounts.findByLogin(login)
                .filter(Account::isActive)
                .filter(account -> accounts.lockToChange(account.getId()).attempt(clock.instant()))
                .map(account -> new Open(account.getId(), account.getLogin(), account.getPasswordHash()));
    }

    /**
     * The password was right.
     *
     * @param rehashed the same password under a stronger hash, or {@code null} if the stored one is strong enough
     */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void succeeded(Open attempt, String rehashed) {
        if (rehashed != null) {
            accounts.findToChange(attempt.accountId())
                    // unless it was changed in between
                    .filter(account -> account.getPasswordHash().equals(attempt.passwordHash()))
                    .ifPresent(account -> account.rehash(rehashed));
        }
        // after the account, as everywhere: two transactions that lock both must not wait for each other
        accounts.lockToChange(attempt.accountId()).open(clock.instant());
    }
}
