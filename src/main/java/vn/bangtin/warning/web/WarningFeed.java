package vn.bangtin.warning.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.bangtin.organisation.Agency;
import vn.bangtin.platform.NotFoundException;
import vn.bangtin.platform.paging.Page;
import vn.bangtin.platform.web.Feeds;
import vn.bangtin.platform.web.KeptFeeds;
import vn.bangtin.warning.WarningRow;
import vn.bangtin.warning.WarningService;
import vn.bangtin.warning.WarningsInForce;

/**
 * {@code /feeds/warnings.atom}: what is warned of now and the messages of the last week, so that who passes warnings on learns of
 * cancellations too; and each message as a CAP 1.2 document, {@code /feeds/warnings/1020.cap}. What was typed and taken back has a
 * cancellation, {@code /feeds/warnings/1020-withdrawn.cap}.
 */
@WebServlet({"/feeds/warnings.atom", "/feeds/warnings/*"})
public class WarningFeed extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final int MOST = 100;
    private static final Duration WEEK = Duration.ofDays(7);
    private static final Pattern DOCUMENT = Pattern.compile("/(\\d{1,18})(-withdrawn)?\\.cap");

    @Inject
    private transient WarningService warnings;

    @Inject
    private transient WarningsInForce inForce;

    @Inject
    private transient Agency agency;

    @Inject
    private transient KeptFeeds kept;

    @Inject
    private transient Clock clock;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (request.getPathInfo() == null && request.getServletPath().endsWith(".atom")) {
            var base = kept.base(request);
            var feed = kept.get("warnings.atom\n" + base, () -> feed(base));
            Feeds.answer(request, response, "application/atom+xml;charset=UTF-8", feed, Instant.EPOCH);
            return;
        }
        var document = DOCUMENT.matcher(String.valueOf(request.getPathInfo()));
        try {
            if (document.matches()) {
                var id = Long.parseLong(document.group(1));
                Feeds.answer(
                        request,
                        response,
                        "application/cap+xml",
                        document.group(2) == null ? warnings.document(id) : warnings.withdrawal(id),
                        Instant.EPOCH);
                return;
            }
        } catch (NotFoundException e) {
            // answered below
        }
        response.sendError(HttpServletResponse.SC_NOT_FOUND);
    }

    private byte[] feed(String base) {
        var recent = clock.instant().minus(WEEK);
        var rows = Stream.concat(
                        inForce.now().inForce().stream(),
                        warnings.history(Page.of(1, MOST)).rows().stream()
                                .filter(row -> row.sent().isAfter(recent)))
                .collect(Collectors.toMap(WarningRow::id, row -> row, (one, other) -> one, LinkedHashMap::new));
        return new WarningAtom(rows.values(), warnings.withdrawals(recent), agency.getName(), base).document();
    }
}
