package vn.bangtin.anniversary.web;

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
import java.util.Arrays;
import vn.bangtin.anniversary.AnniversaryKind;
import vn.bangtin.anniversary.AnniversaryService;
import vn.bangtin.calendar.LunarCalendar;
import vn.bangtin.organisation.Agency;
import vn.bangtin.platform.export.ICalendar;
import vn.bangtin.platform.text.Words;
import vn.bangtin.platform.web.Feeds;
import vn.bangtin.platform.web.KeptFeeds;

/**
 * {@code /feeds/anniversaries.ics}: what readers see, from the beginning of last year to the end of the fifth year after this
 * one; {@code ?kind=MAJOR} only one kind. 400 for a kind that nobody knows, 503 while
 * the lunar calendar is not available.
 */
@WebServlet("/feeds/anniversaries.ics")
public class AnniversaryFeed extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final int YEARS_BACK = 1;
    private static final int YEARS_AHEAD = 5;

    @Inject
    private transient AnniversaryService anniversaries;

    @Inject
    private transient Agency agency;

    @Inject
    private transient KeptFeeds kept;

    @Inject
    private transient Clock clock;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var wanted = request.getParameter("kind");
        var kind = Arrays.stream(AnniversaryKind.values())
                .filter(value -> value.name().equals(wanted))
                .findFirst()
                .orElse(null);
        if (wanted != null && kind == null) {
            response.sendError(HttpServletResponse.SC_BAD_REQUEST);
            return;
        }
        if (!LunarCalendar.isAvailable()) {
            // programs keep what they have; a calendar without its lunar days would take these away
            response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
            return;
        }
        var base = kept.base(request);
        var year = LocalDate.now(clock).getYear();
        var document = kept.get(
                "anniversaries " + kind + " " + year + " " + base,
                () -> document(kind, year, URI.create(base).getHost(), base));
        Feeds.answer(request, response, ICalendar.CONTENT_TYPE, document, Instant.EPOCH);
    }

    private byte[] document(AnniversaryKind kind, int year, String host, String base) {
        var from = LocalDate.of(year - YEARS_BACK, 1, 1);
        var to = LocalDate.of(year + YEARS_AHEAD, 12, 31);
        var words = Words.VIETNAMESE;
        var name = kind == null
                ? words.format("anniversary.ics.name", agency.getName())
                : words.format("anniversary.ics.nameKind", words.format("anniversary.kind." + kind), agency.getName());
        return new AnniversaryCalendar(name, from, to, host, base).bytes(anniversaries.kept(from, to, kind));
    }
}
