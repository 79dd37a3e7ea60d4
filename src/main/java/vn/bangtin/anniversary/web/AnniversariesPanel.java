package vn.bangtin.anniversary.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.YearMonth;
import java.util.List;
import vn.bangtin.anniversary.AnniversaryService;
import vn.bangtin.anniversary.CalendarEntry;
import vn.bangtin.platform.time.Moment;
import vn.bangtin.platform.web.Panel;

/** The panel of what is remembered today and in the days to come. */
@Named
@RequestScoped
public class AnniversariesPanel extends Panel<List<CalendarEntry>> {

    private static final int DAYS = 30;

    private AnniversaryService anniversaries;
    private Moment moment;

    protected AnniversariesPanel() {}

    @Inject
    public AnniversariesPanel(AnniversaryService anniversaries, Moment moment) {
        this.anniversaries = anniversaries;
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

    /** How many days after today it shows. */
    public int getDays() {
        return DAYS;
    }

    /** The month that its link leads to. */
    public YearMonth getMonth() {
        return YearMonth.from(moment.today());
    }
}
