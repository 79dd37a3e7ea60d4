package vn.bangtin.account.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import vn.bangtin.account.CurrentUser;
import vn.bangtin.platform.settings.Settings;

/** The menu of working pages: those the person may open. */
@Named
@RequestScoped
public class AdminMenu {

    private CurrentUser currentUser;
    private Settings settings;

    protected AdminMenu() {}

    @Inject
    AdminMenu(CurrentUser currentUser, Settings settings) {
        this.currentUser = currentUser;
        this.settings = settings;
    }

    public List<AdminPage> getPages() {
        return Arrays.stream(AdminPage.values())
                .filter(page -> currentUser.can(page.getCapability()) && page.isOn(settings))
                .toList();
    }
}
