package vn.bangtin.anniversary.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import vn.bangtin.anniversary.AnniversaryService;
import vn.bangtin.anniversary.CalendarEntry;
import vn.bangtin.calendar.CalendarService;
import vn.bangtin.calendar.DayMark;
import vn.bangtin.calendar.DayMarkKind;
import vn.bangtin.platform.time.Moment;
import vn.bangtin.platform.web.Panel;

/** The panel of what is remembered today and in the days to come. */
@Named
@RequestScoped
public class AnniversariesPanel extends Panel<List<CalendarEntry>> {

    private static final int DAYS = 30;

    private AnniversaryService anniversaries;
    private CalendarService calendar;
    private Moment moment;

    /**
     * Days off in a row with one name.
     *
     * @param first the first of them
     * @param last the last of them, the same if there is only one
     */
    public record DaysOff(DayMark first, LocalDate last) {

        /** Whether it is more than one day. */
        public boolean several() {
            return !first.date().equals(last);
        }
    }

    protected AnniversariesPanel() {}

    @Inject
    public AnniversariesPanel(AnniversaryService anniversaries, CalendarService calendar, Moment moment) {
        this.anniversaries = anniversaries;
        this.calendar = calendar;
        this.moment = moment;
    }

    @Override
    protected List<CalendarEntry> load() {
        var today = moment.today();
        return anniversaries.between(today, today.plusDays(DAYS), null);
    }

    @Override
    protected boolean isEmpty(List<CalendarEntry> content) {
        return content.isEmpty();
    }

    /** The days off of the same time, those in a row as one. Without a SQL statement once they are known. */
    public List<DaysOff> getDaysOff() {
        var today = moment.today();
        var found = new ArrayList<DaysOff>();
        for (var mark : calendar.marks(today, today.plusDays(DAYS))) {
            if (mark.kind() == DayMarkKind.WORKING) {
                continue;
            }
            var before = found.isEmpty() ? null : found.get(found.size() - 1);
            if (before != null
                    && before.last().plusDays(1).equals(mark.date())
                    && before.first().name().equals(mark.name())) {
                found.set(found.size() - 1, new DaysOff(before.first(), mark.date()));
            } else {
                found.add(new DaysOff(mark, mark.date()));
            }
        }
        return found;
    }

    /** How many days after today it shows. */
    public int getDays() {
        return DAYS;
    }

    /** The month that its link leads to. */
    public YearMonth getMonth() {
        return YearMonth.from(moment.today());
    }
}
