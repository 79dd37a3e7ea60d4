package vn.bangtin.account;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;
import vn.bangtin.platform.BusinessException;
import vn.bangtin.platform.NotFoundException;
import vn.bangtin.platform.audit.AuditTrail;

/** The door to the accounts. */
@Stateless
public class AccountService {

    private Accounts accounts;
    private Passwords passwords;
    private Identities identities;
    private CurrentUser currentUser;
    private AuditTrail audit;
    private Clock clock;

    public AccountService() {}

    @Inject
    public AccountService(
            Accounts accounts,
            Passwords passwords,
            Identities identities,
            CurrentUser currentUser,
            AuditTrail audit,
            Clock clock) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.identities = identities;
        this.currentUser = currentUser;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Compares a password and keeps count of wrong ones.
     *
     * @return the account's id, or empty: unknown, wrong, deactivated or shut for a while – which of them, nobody is told
     */
    public Optional<Long> signIn(String login, String password) {
        var account = accounts.findForSignIn(login == null ? "" : login).orElse(null);
        if (account == null || password == null || password.length() > 1_000) {
            passwords.matchNobody("");
            return Optional.empty();
        }
        var now = clock.instant();
        if (!account.isActive() || account.isLockedAt(now)) {
            passwords.matchNobody(password);
            return Optional.empty();
        }
        if (!passwords.matches(password, account.getPasswordHash())) {
            account.failed(now);
            return Optional.empty();
        }
        if (passwords.isOutdated(account.getPasswordHash())) {
            account.rehash(passwords.hash(password));
        }
        account.signedIn(now);
        return Optional.of(account.getId());
    }

    /** Who an account is now; empty if it does not exist or was deactivated. One SQL statement and one for the roles. */
    public Optional<Identity> identity(long id) {
        return accounts.withUnit(id)
                .filter(row -> ((Account) row[0]).isActive())
                .map(row -> {
                    var account = (Account) row[0];
                    return new Identity(
                            account.getId(),
                            account.getLogin(),
                            account.getDisplayName(),
                            account.getUnitId(),
                            (String) row[1],
                            account.isMustChangePassword(),
                            Role.capabilitiesOf(account.getRoles()));
                });
    }

    /**
     * The signed-in person chooses another password.
     *
     * @throws BusinessException at {@code oldPassword} if that is wrong, at {@code newPassword} if that is too weak
     */
    public void changeOwnPassword(String oldPassword, String newPassword) {
        var account = accounts.find(currentUser.getId()).orElseThrow(NotFoundException::new);
        if (oldPassword == null || !passwords.matches(oldPassword, account.getPasswordHash())) {
            throw BusinessException.at("oldPassword", "account.oldPassword.wrong");
        }
        passwords.check(newPassword, account.getLogin());
        if (newPassword.equals(oldPassword)) {
            throw BusinessException.at("newPassword", "account.password.same");
        }
        account.choosePassword(passwords.hash(newPassword));
        audit.done("passwordChanged", account, account.auditFields());
        identities.forget(account.getId());
    }
}
