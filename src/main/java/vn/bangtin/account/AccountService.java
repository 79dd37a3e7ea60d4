package vn.bangtin.account;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.bangtin.organisation.UnitService;
import vn.bangtin.platform.BusinessException;
import vn.bangtin.platform.ConflictException;
import vn.bangtin.platform.NotFoundException;
import vn.bangtin.platform.audit.AuditTrail;
import vn.bangtin.platform.paging.Page;
import vn.bangtin.platform.paging.Slice;

/**
 * The door to the accounts: signing in, one's own password, and what an administrator does with all of them.
 *
 * <p>Nobody can lock the portal's last administrator out: administrators cannot take their own rights away, and of two
 * who take each other's at the same moment only one succeeds.
 */
@Stateless
public class AccountService {

    private static final int LONGEST_PASSWORD = 1_000;

    private Accounts accounts;
    private SignInAttempts attempts;
    private Installations installations;
    private Passwords passwords;
    private UnitService units;
    private CurrentUser currentUser;
    private AuditTrail audit;
    private Event<AccountChanged> changes;
    private Clock clock;

    public AccountService() {}

    @Inject
    public AccountService(
            Accounts accounts,
            SignInAttempts attempts,
            Installations installations,
            Passwords passwords,
            UnitService units,
            CurrentUser currentUser,
            AuditTrail audit,
            Event<AccountChanged> changes,
            Clock clock) {
        this.accounts = accounts;
        this.attempts = attempts;
        this.installations = installations;
        this.passwords = passwords;
        this.units = units;
        this.currentUser = currentUser;
        this.audit = audit;
        this.changes = changes;
        this.clock = clock;
    }

    /**
     * Compares a password and keeps count of wrong ones.
     *
     * @return the account's id, or empty: unknown, wrong, deactivated or shut for a while – which of them, nobody is told
     */
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public Optional<Long> signIn(String login, String password) {
        if (login == null || password == null || password.length() > LONGEST_PASSWORD) {
            passwords.matchNobody("");
            return Optional.empty();
        }
        var attempt = attempts.begin(login).orElse(null);
        if (attempt == null) {
            passwords.matchNobody(password);
            return Optional.empty();
        }
        if (!passwords.matches(password, attempt.passwordHash())) {
            return Optional.empty();
        }
        attempts.succeeded(attempt, passwords.isOutdated(attempt.passwordHash()) ? passwords.hash(password) : null);
        return Optional.of(attempt.accountId());
    }

    /** Who an account is now; empty if it does not exist or was deactivated. One SQL statement and one for the roles. */
    public Optional<KnownAccount> identity(long id) {
        return accounts.withUnit(id)
                .filter(row -> ((Account) row[0]).isActive())
                .map(row -> {
                    var account = (Account) row[0];
                    return new KnownAccount(
                            new Identity(
                                    account.getId(),
                                    account.getLogin(),
                                    account.getDisplayName(),
                                    account.getUnitId(),
                                    (String) row[1],
                                    account.isMustChangePassword(),
                                    Role.capabilitiesOf(account.getRoles()),
                                    Set.copyOf(account.getRoles())),
                            account.getPasswordChangedAt());
                });
    }

    /** The signed-in person's own account. */
    public AccountDetails own() {
        return details(currentUser.getId());
    }

    /**
     * The signed-in person chooses another password; all their other sessions end. Wrong guesses of the old one count as
     * when signing in.
     *
     * @throws BusinessException at {@code oldPassword} if that is wrong, at {@code newPassword} if that is too weak
     */
    public void changeOwnPassword(String oldPassword, String newPassword) {
        var login = currentUser.getLogin();
        passwords.check(newPassword, login);
        if (newPassword.equals(oldPassword)) {
            throw BusinessException.at("newPassword", "account.password.same");
        }
        if (oldPassword == null || oldPassword.length() > LONGEST_PASSWORD) {
            throw BusinessException.at("oldPassword", "account.oldPassword.wrong");
        }
        var attempt = attempts.begin(login)
                .orElseThrow(() -> BusinessException.at("oldPassword", "account.oldPassword.locked"));
        if (!passwords.matches(oldPassword, attempt.passwordHash())) {
            throw BusinessException.at("oldPassword", "account.oldPassword.wrong");
        }
        attempts.succeeded(attempt, null);
        var hash = passwords.hash(newPassword);
        var account = accounts.findToChange(attempt.accountId()).orElseThrow(NotFoundException::new);
        var before = inWords(account);
        account.choosePassword(hash, clock.instant());
        record("passwordChanged", account, before);
    }

    /** One page of the table of accounts; known orders: {@code name}, {@code login}, {@code unit}, {@code signedIn}. */
    @RolesAllowed(Capability.ACCOUNT_MANAGE)
    public Slice<AccountRow> accounts(AccountFilter filter, Page page) {
        return accounts.rows(filter, page, clock.instant());
    }

    /**
     * One account.
     *
     * @throws NotFoundException if there is none
     */
    @RolesAllowed(Capability.ACCOUNT_MANAGE)
    public AccountDetails account(long id) {
        return details(id);
    }

    /**
     * Creates an account.
     *
     * @return the password for its first sign-in
     */
    @RolesAllowed(Capability.ACCOUNT_MANAGE)
    public IssuedPassword create(AccountForm form) {
        var account = new Account(form.login(), form.displayName(), form.unitId(), form.roles());
        if (accounts.findByLogin(account.getLogin()).isPresent()) {
            throw BusinessException.at("login", "account.login.taken", account.getLogin());
        }
        var password = passwords.random();
        account.issuePassword(passwords.hash(password), clock.instant());
        accounts.add(account);
        record("created", account, Map.of());
        return new IssuedPassword(account.getId(), account.getLogin(), password);
    }

    /**
     * Changes name, unit and roles; they hold from the person's next click on.
     *
     * @throws ConflictException if somebody else changed the account since the form was filled
     * @throws BusinessException at {@code roles} if the portal would lose its last administrator
     */
    @RolesAllowed(Capability.ACCOUNT_MANAGE)
    public void save(AccountForm form) {
        installations.queue();
        var account = accounts.findToChange(form.id()).orElseThrow(NotFoundException::new);
        var before = inWords(account);
        var wasAdministrator = account.getRoles().contains(Role.ADMINISTRATOR);
        var outdated = account.getVersion() != form.version();
        account.edit(form.displayName(), form.unitId(), form.roles());
        if (outdated) {
            throw new ConflictException(before, inWords(account), account.getVersion(), audit.lastActor(account));
        }
        if (wasAdministrator && !form.roles().contains(Role.ADMINISTRATOR)) {
            if (account.getId() == currentUser.getId()) {
                throw BusinessException.at("roles", "account.own.administrator");
            }
            keepAnAdministrator("roles", account);
        }
        if (!before.equals(inWords(account))) {
            record("changed", account, before);
        }
    }

    /**
     * Takes an account out of use: its sessions end, nobody signs in with it.
     *
     * @throws BusinessException if it is one's own or that of the last administrator
     */
    @RolesAllowed(Capability.ACCOUNT_MANAGE)
    public void deactivate(long id) {
        installations.queue();
        var account = accounts.findToChange(id).orElseThrow(NotFoundException::new);
        if (id == currentUser.getId()) {
            throw new BusinessException("account.own.deactivate");
        }
        if (!account.isActive()) {
            return;
        }
        if (account.getRoles().contains(Role.ADMINISTRATOR)) {
            keepAnAdministrator(null, account);
        }
        var before = inWords(account);
        account.deactivate();
        record("deactivated", account, before);
    }

    /** Puts an account back into use, without any lock. */
    @RolesAllowed(Capability.ACCOUNT_MANAGE)
    public void activate(long id) {
        var account = accounts.findToChange(id).orElseThrow(NotFoundException::new);
        if (!account.isActive()) {
            var before = inWords(account);
            account.activate();
            accounts.lockToChange(id).release();
            record("activated", account, before);
        }
    }

    /** Forgets the wrong passwords, so that the person need not wait. */
    @RolesAllowed(Capability.ACCOUNT_MANAGE)
    public void unlock(long id) {
        var account = accounts.findToChange(id).orElseThrow(NotFoundException::new);
        accounts.lockToChange(id).release();
        var fields = inWords(account);
        record("unlocked", account, fields);
    }

    /**
     * Replaces a forgotten password; sessions of the account end.
     *
     * @return the password for one sign-in
     * @throws BusinessException if it is one's own account: that has the page of the profile
     */
    @RolesAllowed(Capability.ACCOUNT_MANAGE)
    public IssuedPassword resetPassword(long id) {
        if (id == currentUser.getId()) {
            throw new BusinessException("account.own.password");
        }
        var password = passwords.random();
        var hash = passwords.hash(password);
        var account = accounts.findToChange(id).orElseThrow(NotFoundException::new);
        var before = inWords(account);
        account.issuePassword(hash, clock.instant());
        accounts.lockToChange(id).release();
        record("passwordReset", account, before);
        return new IssuedPassword(id, account.getLogin(), password);
    }

    private void keepAnAdministrator(String field, Account account) {
        if (accounts.countActive(Role.ADMINISTRATOR, account.getId()) == 0) {
            throw BusinessException.at(field, "account.lastAdministrator");
        }
    }

    private AccountDetails details(long id) {
        var row = accounts.withUnit(id).orElseThrow(NotFoundException::new);
        var account = (Account) row[0];
        var lock = accounts.lock(id);
        return new AccountDetails(
                id,
                account.getVersion(),
                account.getLogin(),
                account.getDisplayName(),
                account.getUnitId(),
                (String) row[1],
                account.getRoles(),
                account.isActive(),
                account.isMustChangePassword(),
                lock.isShutAt(clock.instant()) ? lock.lockedUntil() : null,
                lock.openedAt(),
                account.getCreatedAt());
    }

    private void record(String action, Account account, Map<String, String> before) {
        audit.done(action, "Account", account.getId(), account.auditTitle(), before, inWords(account));
        changes.fire(new AccountChanged(account.getId(), account.isActive()));
    }

    /** The fields for people: the unit by its name. */
    private Map<String, String> inWords(Account account) {
        var fields = account.auditFields();
        fields.put(
                "account.unit",
                account.getUnitId() == null
                        ? ""
                        : units.name(account.getUnitId()).orElse(""));
        return fields;
    }
}
