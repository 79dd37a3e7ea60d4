package vn.bangtin.anniversary.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import vn.bangtin.anniversary.PreparationService;

/** What the menu of working pages says beside the preparations; asked only for those who have them in their menu. */
@Named
@RequestScoped
public class PreparationsMenu {

    private PreparationService preparations;
    private Long open;

    protected PreparationsMenu() {}

    @Inject
    PreparationsMenu(PreparationService preparations) {
        this.preparations = preparations;
    }

    /** How many preparations wait for this person. */
    public long getOpen() {
        if (open == null) {
            open = preparations.open();
        }
        return open;
    }
}
