package vn.bangtin.account;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.security.enterprise.SecurityContext;
import java.util.Set;
import vn.bangtin.platform.NotFoundException;

/** The person who makes this request, or nobody. In pages: {@code #{currentUser.can('news.write')}}. */
@Named
@RequestScoped
public class CurrentUser {

    private SecurityContext security;
    private Identity identity;

    protected CurrentUser() {}

    @Inject
    CurrentUser(SecurityContext security) {
        this.security = security;
    }

    /** For tests without a server: this person makes the request ({@code null}: nobody). */
    public static CurrentUser of(Identity identity) {
        var user = new CurrentUser();
        user.identity = identity;
        return user;
    }

    /** Makes this person the one who makes the request, where nobody does: work in the background, {@link OnBehalf}. */
    void become(Identity identity) {
        this.identity = identity;
    }

    /** Whether somebody is signed in. */
    public boolean isSignedIn() {
        return identity() != null;
    }

    /** Whether the person has a capability, one of {@link Capability}. */
    public boolean can(String capability) {
        return isSignedIn() && identity().capabilities().contains(capability);
    }

    /** Whether the person has any work to do in the pages under {@code /admin}. */
    public boolean isStaff() {
        return isSignedIn()
                && !Role.READER.capabilities().containsAll(identity().capabilities());
    }

    /**
     * The account's id.
     *
     * @throws NotFoundException if nobody is signed in
     */
    public long getId() {
        return required().id();
    }

    /** The name used to sign in. */
    public String getLogin() {
        return required().login();
    }

    /** The name that others see. */
    public String getDisplayName() {
        return required().displayName();
    }

    /** The id of the person's unit, or {@code null}. */
    public Long getUnitId() {
        return required().unitId();
    }

    /** The name of the person's unit, or {@code null}. */
    public String getUnit() {
        return required().unit();
    }

    /** Whether nothing but choosing a new password is allowed now. */
    public boolean isMustChangePassword() {
        return required().mustChangePassword();
    }

    /** The person's roles, for what is addressed to a role; what somebody may do, {@link #can} says. */
    public Set<Role> getRoles() {
        return required().roles();
    }

    private Identity required() {
        if (identity() == null) {
            throw new NotFoundException();
        }
        return identity();
    }

    private Identity identity() {
        if (identity == null && security != null) {
            identity = security.getPrincipalsByType(AccountPrincipal.class).stream()
                    .map(principal -> principal.account().identity())
                    .findFirst()
                    .orElse(null);
        }
        return identity;
    }
}
