package vn.bangtin.news.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import vn.bangtin.news.FrontService;
import vn.bangtin.platform.time.Moment;
import vn.bangtin.platform.web.TableQuery;

/**
 * {@code /admin/preview?at=2026-12-01T07:00}: the portal page as readers will see it at that moment, with everything
 * scheduled done; the weather stays as it is. A moment that has passed, or cannot be understood, is now.
 */
@Named
@RequestScoped
public class PreviewView {

    private static final DateTimeFormatter ADDRESS = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm");
    private static final LocalTime SEVEN = LocalTime.of(7, 0);
    private static final int YEARS = 2;

    private FrontService front;
    private Moment moment;
    private TableQuery query;
    private Clock clock;

    protected PreviewView() {}

    @Inject
    public PreviewView(FrontService front, Moment moment, TableQuery query, Clock clock) {
        this.front = front;
        this.moment = moment;
        this.query = query;
        this.clock = clock;
    }

    /** When the page is opened, before anything on it is read. */
    public void open() {
        moment.set(wanted());
    }

    private Instant wanted() {
        var now = clock.instant();
        try {
            var at = query.param("at") == null
                    ? now
                    : LocalDateTime.parse(query.param("at"))
                            .atZone(clock.getZone())
                            .toInstant();
            var last = now.atZone(clock.getZone()).plusYears(YEARS).toInstant();
            return at.isBefore(now) ? now : at.isAfter(last) ? last : at;
        } catch (DateTimeException e) {
            return now;
        }
    }

    /** The moment that is shown. */
    public Instant getAt() {
        return moment.asOf().orElseGet(clock::instant);
    }

    /** It as the field and the addresses write it. */
    public String address(Instant at) {
        return ADDRESS.format(at.atZone(clock.getZone()));
    }

    /** Tomorrow at seven. */
    public Instant getTomorrow() {
        return seven(LocalDate.now(clock).plusDays(1));
    }

    /** The next Monday at seven. */
    public Instant getMonday() {
        return seven(LocalDate.now(clock).with(TemporalAdjusters.next(DayOfWeek.MONDAY)));
    }

    private Instant seven(LocalDate day) {
        return day.atTime(SEVEN).atZone(clock.getZone()).toInstant();
    }

    /** The next moments at which something changes by itself. */
    public List<Instant> getComing() {
        return front.comingMoments();
    }
}
