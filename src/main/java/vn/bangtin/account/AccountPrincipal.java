package vn.bangtin.account;

import jakarta.security.enterprise.CallerPrincipal;

/** The person who makes a request, as the container knows them. */
public class AccountPrincipal extends CallerPrincipal {

    private static final long serialVersionUID = 1L;

    private final transient KnownAccount account;

    AccountPrincipal(KnownAccount account) {
        super(account.identity().login());
        this.account = account;
    }

    KnownAccount account() {
        return account;
    }
}
