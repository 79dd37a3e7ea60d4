package vn.bangtin.calendar;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import vn.bangtin.platform.ContentChanged;

/**
 * The days off and working days, kept in memory for whoever counts days: a change shows at once on the node that made it and
 * within 30 seconds on the others.
 */
@ApplicationScoped
class CalendarDays {

    static final String CHANGED = "calendar";

    private DayPlans plans;
    private volatile Days kept;

    protected CalendarDays() {}

    @Inject
    CalendarDays(DayPlans plans) {
        this.plans = plans;
    }

    /** No SQL statement; two of the first who asks. */
    Days get() {
        var days = kept;
        return days == null ? reload() : days;
    }

    void forget(@Observes(during = TransactionPhase.AFTER_SUCCESS) ContentChanged change) {
        if (CHANGED.equals(change.feature())) {
            kept = null;
        }
    }

    /** Reads them again; a timer does so, so that pages need not. */
    Days reload() {
        var days = new Days(plans.stored(), plans.rules());
        kept = days;
        return days;
    }
}
