package vn.bangtin.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.RequestContextController;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import vn.bangtin.platform.BusinessException;

/**
 * Does work in the background as somebody who asked for it earlier: with what that person may do now, and not with what was
 * allowed then.
 */
@ApplicationScoped
public class OnBehalf {

    private AccountService accounts;
    private CurrentUser currentUser;
    private Instance<RequestContextController> requests;

    protected OnBehalf() {}

    @Inject
    OnBehalf(AccountService accounts, CurrentUser currentUser, Instance<RequestContextController> requests) {
        this.accounts = accounts;
        this.currentUser = currentUser;
        this.requests = requests;
    }

    /**
     * Does it; in a thread that serves no request.
     *
     * @throws BusinessException if the account is not in use any more
     */
    public void run(long accountId, Runnable work) {
        var identity = accounts.identity(accountId)
                .orElseThrow(() -> new BusinessException("job.nobody"))
                .identity();
        var request = requests.get();
        request.activate();
        try {
            currentUser.become(identity);
            work.run();
        } finally {
            request.deactivate();
            requests.destroy(request);
        }
    }
}
