package vn.bangtin.anniversary.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.LocalDate;
import vn.bangtin.platform.web.Panel;

/** The panel that says what day it is, in both calendars. */
@Named
@RequestScoped
public class TodayPanel extends Panel<LocalDate> {

    private Clock clock;

    protected TodayPanel() {}

    @Inject
    public TodayPanel(Clock clock) {
        this.clock = clock;
    }

    @Override
    protected LocalDate load() {
        return LocalDate.now(clock);
    }
}
