package vn.bangtin.account.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import vn.bangtin.account.AuditService;
import vn.bangtin.platform.audit.AuditFilter;
import vn.bangtin.platform.audit.AuditKinds;
import vn.bangtin.platform.audit.AuditLine;
import vn.bangtin.platform.audit.AuditTrail;
import vn.bangtin.platform.paging.Slice;
import vn.bangtin.platform.web.TableQuery;

/** {@code /admin/audit}: who did what, when. */
@Named
@RequestScoped
public class AuditView {

    private AuditService audit;
    private TableQuery table;
    private Clock clock;

    private Slice<AuditLine> slice;
    private AuditKinds kinds;

    protected AuditView() {}

    @Inject
    AuditView(AuditService audit, TableQuery table, Clock clock) {
        this.audit = audit;
        this.table = table;
        this.clock = clock;
    }

    public Slice<AuditLine> getSlice() {
        if (slice == null) {
            var to = day(getTo());
            var filter = new AuditFilter(
                    getActor(),
                    getAction(),
                    getSubject(),
                    start(day(getFrom())),
                    start(to == null ? null : to.plusDays(1)));
            slice = audit.lines(filter, table.page(null, true));
        }
        return slice;
    }

    /** Whether nobody did it: start-up, timers, the demo. */
    public boolean isSystem(AuditLine line) {
        return line.actor().equals(AuditTrail.SYSTEM);
    }

    public List<String> getActions() {
        return kinds().actions();
    }

    public List<String> getSubjects() {
        return kinds().subjects();
    }

    private AuditKinds kinds() {
        if (kinds == null) {
            kinds = audit.kinds();
        }
        return kinds;
    }

    public String getActor() {
        return table.param("actor");
    }

    public String getAction() {
        return table.param("action");
    }

    public String getSubject() {
        return table.param("subject");
    }

    public String getFrom() {
        return table.param("from");
    }

    public String getTo() {
        return table.param("to");
    }

    private Instant start(LocalDate day) {
        return day == null ? null : day.atStartOfDay(clock.getZone()).toInstant();
    }

    // a day typed wrong into the address filters nothing
    private static LocalDate day(String typed) {
        try {
            var day = typed == null ? null : LocalDate.parse(typed);
            return day == null || day.getYear() < 1900 || day.getYear() > 2999 ? null : day;
        } catch (DateTimeException e) {
            return null;
        }
    }
}
