package vn.bangtin.warning.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import vn.bangtin.warning.WarningDeskService;

/** What the menu of working pages says beside the warnings; asked only for those who have them in their menu. */
@Named
@RequestScoped
public class WarningDeskMenu {

    private WarningDeskService desk;
    private Long open;

    protected WarningDeskMenu() {}

    @Inject
    WarningDeskMenu(WarningDeskService desk) {
        this.desk = desk;
    }

    /** How many messages wait for this person as the second one. */
    public long getOpen() {
        if (open == null) {
            open = desk.open();
        }
        return open;
    }
}
