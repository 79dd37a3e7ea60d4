package vn.bangtin.account;

import jakarta.security.enterprise.CallerPrincipal;

/** The person who makes a request, as the container knows them. */
public class AccountPrincipal extends CallerPrincipal {

    private static final long serialVersionUID = 1L;

    private final transient Identity identity;

    AccountPrincipal(Identity identity) {
        super(identity.login());
        this.identity = identity;
    }

    Identity identity() {
        return identity;
    }
}
