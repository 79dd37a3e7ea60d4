package vn.bangtin.people.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import vn.bangtin.people.BirthdayRow;
import vn.bangtin.people.BirthdayService;

/** {@code /people/birthdays}: the birthdays of these days that are shown to the person. Never kept for others. */
@Named
@RequestScoped
public class BirthdaysView {

    private BirthdayService birthdays;
    private List<BirthdayRow> rows;

    protected BirthdaysView() {}

    @Inject
    public BirthdaysView(BirthdayService birthdays) {
        this.birthdays = birthdays;
    }

    /** By day, then by name. */
    public List<BirthdayRow> getRows() {
        if (rows == null) {
            rows = birthdays.shown();
        }
        return rows;
    }
}
