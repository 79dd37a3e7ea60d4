package vn.bangtin.account;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import vn.bangtin.platform.BusinessException;
import vn.bangtin.platform.audit.Audited;
import vn.bangtin.platform.persistence.BaseEntity;
import vn.bangtin.platform.text.Vietnamese;

/**
 * A person's way into the portal. An administrator creates it with a password for one sign-in, the person chooses their
 * own; wrong passwords shut it for a time that grows with every further one; at the end it is deactivated and keeps its
 * name under what the person wrote.
 */
@Entity
@Table(name = "account")
public class Account extends BaseEntity implements Audited {

    private static final int FREE_FAILURES = 4;
    private static final Duration FIRST_LOCK = Duration.ofSeconds(30);
    private static final Duration LONGEST_LOCK = Duration.ofHours(1);

    @Column(nullable = false)
    private String login;

    @Column(name = "display_name", nullable = false)
    private String displayName;

    @Column(name = "unit_id")
    private Long unitId;

    @Column(name = "password_hash", nullable = false)
    private String passwordHash;

    @Column(name = "must_change_password", nullable = false)
    private boolean mustChangePassword;

    @Column(nullable = false)
    private boolean active = true;

    @Column(name = "failed_attempts", nullable = false)
    private int failedAttempts;

    @Column(name = "locked_until")
    private Instant lockedUntil;

    @Column(name = "last_sign_in_at")
    private Instant lastSignInAt;

    @ElementCollection
    @CollectionTable(name = "account_role", joinColumns = @JoinColumn(name = "account_id"))
    @Column(name = "role_name", nullable = false)
    @Enumerated(EnumType.STRING)
    private Set<Role> roles = new TreeSet<>();

    protected Account() {}

    /**
     * @param login 2 to 60 of a–z, 0–9, dot, hyphen, underscore; stored in lower case
     * @param passwordHash the hash, never the password
     */
    public Account(String login, String displayName, Long unitId, Collection<Role> roles, String passwordHash) {
        var name = login == null ? "" : login.strip().toLowerCase(Locale.ROOT);
        if (!name.matches("[a-z0-9][a-z0-9._-]{1,59}")) {
            throw BusinessException.at("login", "account.login.invalid");
        }
        this.login = name;
        this.passwordHash = passwordHash;
        edit(displayName, unitId, roles);
    }

    /** Changes what an administrator may change. */
    public final void edit(String displayName, Long unitId, Collection<Role> roles) {
        var name = Vietnamese.cleanLine(displayName);
        if (name == null) {
            throw BusinessException.at("displayName", "account.displayName.required");
        }
        if (name.length() > 100) {
            throw BusinessException.at("displayName", "error.tooLong", 100);
        }
        if (roles.isEmpty()) {
            throw BusinessException.at("roles", "account.roles.required");
        }
        this.displayName = name;
        this.unitId = unitId;
        this.roles.retainAll(roles);
        this.roles.addAll(roles);
    }

    /** Takes the account out of use: nobody signs in with it, sessions end. */
    public void deactivate() {
        active = false;
    }

    /** Puts it back into use, without any lock. */
    public void activate() {
        active = true;
        failedAttempts = 0;
        lockedUntil = null;
    }

    /** The person chose a password of their own. */
    public void choosePassword(String passwordHash) {
        this.passwordHash = passwordHash;
        mustChangePassword = false;
    }

    /** An administrator set a password that is good for one sign-in. */
    public void resetPassword(String passwordHash) {
        this.passwordHash = passwordHash;
        mustChangePassword = true;
        failedAttempts = 0;
        lockedUntil = null;
    }

    /** The same password under a stronger hash. */
    void rehash(String passwordHash) {
        this.passwordHash = passwordHash;
    }

    /** A right password. */
    void signedIn(Instant now) {
        failedAttempts = 0;
        lockedUntil = null;
        lastSignInAt = now;
    }

    /**
     * A wrong password: four are free, then the account is shut for 30 seconds, twice as long each further time, at most
     * an hour.
     */
    void failed(Instant now) {
        failedAttempts++;
        var excess = failedAttempts - FREE_FAILURES;
        if (excess > 0) {
            var lock = FIRST_LOCK.multipliedBy(1L << Math.min(excess - 1, 10));
            lockedUntil = now.plus(lock.compareTo(LONGEST_LOCK) > 0 ? LONGEST_LOCK : lock);
        }
    }

    /** Whether it is shut at an instant after wrong passwords. */
    public boolean isLockedAt(Instant now) {
        return lockedUntil != null && now.isBefore(lockedUntil);
    }

    public String getLogin() {
        return login;
    }

    public String getDisplayName() {
        return displayName;
    }

    public Long getUnitId() {
        return unitId;
    }

    String getPasswordHash() {
        return passwordHash;
    }

    public boolean isMustChangePassword() {
        return mustChangePassword;
    }

    public boolean isActive() {
        return active;
    }

    public Instant getLockedUntil() {
        return lockedUntil;
    }

    public Instant getLastSignInAt() {
        return lastSignInAt;
    }

    public Set<Role> getRoles() {
        return roles.isEmpty() ? EnumSet.noneOf(Role.class) : EnumSet.copyOf(roles);
    }

    @Override
    public String auditTitle() {
        return displayName + " (" + login + ")";
    }

    @Override
    public Map<String, String> auditFields() {
        var fields = new LinkedHashMap<String, String>();
        fields.put("account.login", login);
        fields.put("account.displayName", displayName);
        fields.put("account.unit", unitId == null ? "" : unitId.toString());
        fields.put("account.roles", getRoles().stream().map(Role::name).collect(Collectors.joining(", ")));
        fields.put("account.active", Boolean.toString(active));
        fields.put("account.mustChangePassword", Boolean.toString(mustChangePassword));
        return fields;
    }
}
