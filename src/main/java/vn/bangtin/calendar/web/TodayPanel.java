package vn.bangtin.calendar.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import vn.bangtin.platform.time.Moment;
import vn.bangtin.platform.web.Panel;

/** The panel that says what day it is, in both calendars. */
@Named
@RequestScoped
public class TodayPanel extends Panel<LocalDate> {

    private Moment moment;

    protected TodayPanel() {}

    @Inject
    public TodayPanel(Moment moment) {
        this.moment = moment;
    }

    @Override
    protected LocalDate load() {
        return moment.today();
    }
}
