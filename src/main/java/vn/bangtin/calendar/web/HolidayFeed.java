package vn.bangtin.calendar.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import vn.bangtin.calendar.CalendarService;
import vn.bangtin.calendar.DayMark;
import vn.bangtin.calendar.DayMarkKind;
import vn.bangtin.organisation.Agency;
import vn.bangtin.platform.export.ICalendar;
import vn.bangtin.platform.text.Words;
import vn.bangtin.platform.web.Feeds;
import vn.bangtin.platform.web.KeptFeeds;

/**
 * {@code /feeds/holidays.ics}: days off and working Saturdays from the beginning of last year to the end of the second year
 * after this one. What nobody has decided yet is tentative, and says so in its name too.
 */
@WebServlet("/feeds/holidays.ics")
public class HolidayFeed extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final int YEARS_BACK = 1;
    private static final int YEARS_AHEAD = 2;
    private static final Words WORDS = Words.VIETNAMESE;

    @Inject
    private transient CalendarService calendar;

    @Inject
    private transient Agency agency;

    @Inject
    private transient KeptFeeds kept;

    @Inject
    private transient Clock clock;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var year = LocalDate.now(clock).getYear();
        var base = kept.base(request);
        var document = kept.get(
                "holidays " + year + " " + base,
                () -> document(
                        WORDS.format("calendar.ics.name", agency.getName()),
                        calendar.marks(LocalDate.of(year - YEARS_BACK, 1, 1), LocalDate.of(year + YEARS_AHEAD, 12, 31)),
                        // a mark does not tell when it was changed; a time that moved on would be a change each minute
                        LocalDate.of(year, 1, 1).atStartOfDay().toInstant(ZoneOffset.UTC),
                        URI.create(base).getHost(),
                        base));
        Feeds.answer(request, response, ICalendar.CONTENT_TYPE, document, Instant.EPOCH);
    }

    static byte[] document(String name, List<DayMark> marks, Instant stamp, String host, String base) {
        var days = new ICalendar(name);
        for (var mark : marks) {
            days.add(new ICalendar.Day(
                    mark.date() + "-" + (mark.kind() == DayMarkKind.WORKING ? "working" : "off") + "@" + host,
                    mark.date(),
                    null,
                    false,
                    mark.isExpected(),
                    mark.isExpected() ? WORDS.format("calendar.ics.expected", mark.name()) : mark.name(),
                    mark.decision(),
                    WORDS.format("dayOff.kind." + mark.kind()),
                    base + "/anniversaries/day?date=" + mark.date(),
                    // a decision counts as later than what was expected, so that programs take it over
                    mark.isExpected() ? stamp : stamp.plus(1, ChronoUnit.MINUTES)));
        }
        return days.bytes();
    }
}
