package vn.bangtin.news.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import vn.bangtin.news.ErrorService;

/** What the menu of working pages says beside the reports of errors; asked only for those who have them in their menu. */
@Named
@RequestScoped
public class ErrorsMenu {

    private ErrorService errors;
    private Long open;

    protected ErrorsMenu() {}

    @Inject
    ErrorsMenu(ErrorService errors) {
        this.errors = errors;
    }

    /** How many reports wait for this person. */
    public long getOpen() {
        if (open == null) {
            open = errors.open();
        }
        return open;
    }
}
