package vn.bangtin.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.AuthenticationException;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.HttpAuthenticationMechanism;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.security.enterprise.identitystore.CredentialValidationResult;
import jakarta.security.enterprise.identitystore.IdentityStoreHandler;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/**
 * The portal's one way to sign in (Jakarta Security 3.0, chapter 2): the page {@code /login} hands the credentials over,
 * the session keeps the account's id and since when its password holds, and every request asks anew who that is and what
 * they may do. A changed password ends the sessions that began under the old one.
 *
 * <p>The container asks it before every request, also for pages that anyone may read; it creates no session for them.
 * Which page needs whom is decided by the gate behind it ({@code account.web.AdminGate}) and by the services.
 */
@ApplicationScoped
public class SignInMechanism implements HttpAuthenticationMechanism {

    private static final String ACCOUNT = "bangtin.account";
    private static final String SINCE = "bangtin.account.since";

    private IdentityStoreHandler stores;
    private Identities identities;

    protected SignInMechanism() {}

    @Inject
    SignInMechanism(IdentityStoreHandler stores, Identities identities) {
        this.stores = stores;
        this.identities = identities;
    }

    @Override
    public AuthenticationStatus validateRequest(
            HttpServletRequest request, HttpServletResponse response, HttpMessageContext context)
            throws AuthenticationException {
        var credential = context.getAuthParameters().getCredential();
        if (credential != null) {
            var result = stores.validate(credential);
            if (result.getStatus() == CredentialValidationResult.Status.VALID) {
                remember(request, ((AccountPrincipal) result.getCallerPrincipal()).account());
            }
            return context.notifyContainerAboutLogin(result);
        }
        var account = remembered(request);
        if (account != null) {
            return context.notifyContainerAboutLogin(
                    new AccountPrincipal(account), account.identity().capabilities());
        }
        return context.doNothing();
    }

    @Override
    public void cleanSubject(HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
        var session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
        context.cleanClientSubject();
    }

    private static void remember(HttpServletRequest request, KnownAccount account) {
        // A session id that somebody knew before must not be signed in after (session fixation).
        if (request.getSession(false) != null) {
            request.changeSessionId();
        }
        var session = request.getSession(true);
        session.setAttribute(ACCOUNT, account.identity().id());
        session.setAttribute(SINCE, account.passwordChangedAt());
    }

    private KnownAccount remembered(HttpServletRequest request) {
        var session = request.getSession(false);
        if (session == null || !(session.getAttribute(ACCOUNT) instanceof Long accountId)) {
            return null;
        }
        var since = session.getAttribute(SINCE);
        var account = identities.find(accountId).filter(known -> known.passwordChangedAt()
                .equals(since));
        if (account.isEmpty()) {
            session.invalidate();
        }
        return account.orElse(null);
    }
}
