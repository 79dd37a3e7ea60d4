package vn.bangtin.account;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.PersistenceException;
import java.time.Clock;
import java.util.Map;
import java.util.Set;
import vn.bangtin.organisation.Agency;
import vn.bangtin.platform.BusinessException;
import vn.bangtin.platform.ContentChanged;
import vn.bangtin.platform.NotFoundException;
import vn.bangtin.platform.SetupCompleted;
import vn.bangtin.platform.audit.AuditTrail;
import vn.bangtin.platform.settings.Settings;
import vn.bangtin.platform.text.Vietnamese;

/**
 * The first set-up: it works once in the life of a database, for whoever has the token of this start of the server.
 */
@Stateless
public class SetupService {

    private Installations installations;
    private SetupToken token;
    private Accounts accounts;
    private Passwords passwords;
    private Settings settings;
    private AuditTrail audit;
    private Event<SetupCompleted> completed;
    private Event<ContentChanged> changes;
    private Clock clock;

    public SetupService() {}

    @Inject
    public SetupService(
            Installations installations,
            SetupToken token,
            Accounts accounts,
            Passwords passwords,
            Settings settings,
            AuditTrail audit,
            Event<SetupCompleted> completed,
            Event<ContentChanged> changes,
            Clock clock) {
        this.installations = installations;
        this.token = token;
        this.accounts = accounts;
        this.passwords = passwords;
        this.settings = settings;
        this.audit = audit;
        this.completed = completed;
        this.changes = changes;
        this.clock = clock;
    }

    /** Whether the portal was set up; asked at every request, so a yes is remembered. */
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public boolean isDone() {
        return installations.exists();
    }

    /** Whether this is the token that the log of this start names, and there is something to do with it. */
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public boolean accepts(String candidate) {
        return token.accepts(candidate) && !installations.exists();
    }

    /**
     * Makes the empty database a portal: agency, first administrator, and what the features make of
     * {@link SetupCompleted}; all of it or nothing.
     *
     * @throws NotFoundException if the token is wrong or somebody else was first
     * @throws BusinessException at the field whose rule is broken
     */
    public void complete(String candidate, SetupForm form) {
        if (!token.accepts(candidate)) {
            throw new NotFoundException();
        }
        var agency = Vietnamese.cleanLine(form.agencyName());
        if (agency == null) {
            throw BusinessException.at("agencyName", "setup.agencyName.required");
        }
        var parent = Vietnamese.cleanLine(form.agencyParent());
        if (agency.length() > 200) {
            throw BusinessException.at("agencyName", "error.tooLong", 200);
        }
        if (parent != null && parent.length() > 200) {
            throw BusinessException.at("agencyParent", "error.tooLong", 200);
        }
        var administrator = new Account(form.login(), form.displayName(), null, Set.of(Role.ADMINISTRATOR));
        passwords.check(form.password(), administrator.getLogin());
        administrator.choosePassword(passwords.hash(form.password()), clock.instant());

        try {
            // first of all: of two people who do this at once, the second waits here and then fails
            installations.add(new Installation(Installation.Origin.SETUP, clock.instant()));
        } catch (PersistenceException second) {
            throw new NotFoundException();
        }
        settings.change(Agency.NAME, agency);
        settings.change(Agency.PARENT, parent == null ? "" : parent);
        accounts.add(administrator);
        audit.done(
                "created",
                "Account",
                administrator.getId(),
                administrator.auditTitle(),
                Map.of(),
                administrator.auditFields());
        completed.fire(new SetupCompleted(form.places()));
        changes.fire(new ContentChanged("setup"));
    }
}
