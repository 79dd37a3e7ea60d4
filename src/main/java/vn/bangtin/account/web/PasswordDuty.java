package vn.bangtin.account.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import vn.bangtin.account.CurrentUser;

/** Who signed in with a password that an administrator chose must choose their own before anything else. */
@ApplicationScoped
class PasswordDuty {

    private static final List<String> PAGES = List.of("/me", "/logout", "/login");
    private static final List<String> FOLDERS = List.of("/error/", "/assets/", "/jakarta.faces.resource/");

    private CurrentUser currentUser;

    protected PasswordDuty() {}

    @Inject
    PasswordDuty(CurrentUser currentUser) {
        this.currentUser = currentUser;
    }

    boolean holds(String path) {
        return currentUser.isSignedIn()
                && currentUser.isMustChangePassword()
                && PAGES.stream().noneMatch(page -> path.equals(page) || path.equals(page + ".xhtml"))
                && FOLDERS.stream().noneMatch(path::startsWith);
    }
}
