package vn.bangtin.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.credential.UsernamePasswordCredential;
import jakarta.security.enterprise.identitystore.CredentialValidationResult;
import jakarta.security.enterprise.identitystore.IdentityStore;

/** The identity store over the portal's own accounts (Jakarta Security 3.0, chapter 3). */
@ApplicationScoped
public class AccountIdentityStore implements IdentityStore {

    private AccountService accounts;
    private Identities identities;

    protected AccountIdentityStore() {}

    @Inject
    AccountIdentityStore(AccountService accounts, Identities identities) {
        this.accounts = accounts;
        this.identities = identities;
    }

    /** Found by the container by its parameter type. */
    public CredentialValidationResult validate(UsernamePasswordCredential credential) {
        return accounts.signIn(credential.getCaller(), credential.getPasswordAsString())
                .flatMap(identities::findAnew)
                .map(account -> new CredentialValidationResult(
                        new AccountPrincipal(account), account.identity().capabilities()))
                .orElse(CredentialValidationResult.INVALID_RESULT);
    }
}
