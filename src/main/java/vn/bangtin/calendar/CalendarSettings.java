package vn.bangtin.calendar;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import vn.bangtin.platform.settings.Setting;

/** What an administrator sets for the calendar. */
@ApplicationScoped
class CalendarSettings {

    /** The hours in which the office works, from Monday to Friday and on other days that a decision makes working days. */
    @Produces
    static final Setting HOURS = Setting.hours("office.hours", "07:30-11:30 13:30-17:00");

    protected CalendarSettings() {}
}
