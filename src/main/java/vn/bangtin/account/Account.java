package vn.bangtin.account;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
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
 * own; at the end it is deactivated and keeps its name under what the person wrote. Wrong passwords are counted by its
 * {@link AccountLock}.
 */
@Entity
@Table(name = "account")
public class Account extends BaseEntity implements Audited {

    @Column(nullable = false)
    private String login;

    @Column(name = "display_name", nullable = false)
    private String displayName;

    /** Name and login as {@link Vietnamese#searchKey} makes them. */
    @Column(name = "search_key", nullable = false)
    private String searchKey;

    @Column(name = "unit_id")
    private Long unitId;

    @Column(name = "password_hash", nullable = false)
    private String passwordHash;

    /** Sessions that began under an earlier password end. */
    @Column(name = "password_changed_at", nullable = false)
    private Instant passwordChangedAt;

    @Column(name = "must_change_password", nullable = false)
    private boolean mustChangePassword;

    @Column(nullable = false)
    private boolean active = true;

    @ElementCollection
    @CollectionTable(name = "account_role", joinColumns = @JoinColumn(name = "account_id"))
    @Column(name = "role_name", nullable = false)
    @Enumerated(EnumType.STRING)
    private Set<Role> roles = new TreeSet<>();

    protected Account() {}

    /**
     * An account that cannot be entered yet: it needs {@link #choosePassword} or {@link #issuePassword} before it is
     * stored.
     *
     * @param login 2 to 60 of a–z, 0–9, dot, hyphen, underscore; stored in lower case
     */
    public Account(String login, String displayName, Long unitId, Collection<Role> roles) {
        var name = login == null ? "" : login.strip().toLowerCase(Locale.ROOT);
        if (!name.matches("[a-z0-9][a-z0-9._-]{1,59}")) {
            throw BusinessException.at("login", "account.login.invalid");
        }
        this.login = name;
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
        this.searchKey = Vietnamese.searchKey(name + " " + login);
        this.unitId = unitId;
        this.roles.retainAll(roles);
        this.roles.addAll(roles);
    }

    /** Takes the account out of use: nobody signs in with it, sessions end. */
    public void deactivate() {
        active = false;
    }

    /** Puts it back into use. */
    public void activate() {
        active = true;
    }

    /**
     * The person chose a password of their own.
     *
     * @param passwordHash the hash, never the password
     */
    public void choosePassword(String passwordHash, Instant now) {
        setPassword(passwordHash, now);
        mustChangePassword = false;
    }

    /** An administrator set a password that is good for one sign-in. */
    void issuePassword(String passwordHash, Instant now) {
        setPassword(passwordHash, now);
        mustChangePassword = true;
    }

    /** The same password under a stronger hash; sessions go on. */
    void rehash(String passwordHash) {
        this.passwordHash = passwordHash;
    }

    private void setPassword(String passwordHash, Instant now) {
        this.passwordHash = passwordHash;
        this.passwordChangedAt = now.truncatedTo(ChronoUnit.MICROS);
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

    Instant getPasswordChangedAt() {
        return passwordChangedAt;
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
