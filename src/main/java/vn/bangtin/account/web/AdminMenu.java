package vn.bangtin.account.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import vn.bangtin.account.CurrentUser;

/** The menu of working pages: those the person may open. */
@Named
@RequestScoped
public class AdminMenu {

    private CurrentUser currentUser;

    protected AdminMenu() {}

    @Inject
    AdminMenu(CurrentUser currentUser) {
        this.currentUser = currentUser;
    }

    public List<AdminPage> getPages() {
        return Arrays.stream(AdminPage.values())
                .filter(page -> currentUser.can(page.getCapability()))
                .toList();
    }
}
