package vn.bangtin.news;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import vn.bangtin.account.Capability;

/** The door to the reading counts. What {@link ReadCounter} still has in memory is missing here, for a minute. */
@Stateless
public class ReadService {

    private static final int WEEK = 7;
    private static final int SHOWN = 5;

    private ReadCounts counts;
    private Readership readership;
    private Clock clock;

    public ReadService() {}

    @Inject
    public ReadService(ReadCounts counts, Readership readership, Clock clock) {
        this.counts = counts;
        this.readership = readership;
        this.clock = clock;
    }

    /** Of what the person may read, the five articles that were read most in the last seven days. One SQL statement. */
    @PermitAll
    public List<MostReadRow> mostRead() {
        return counts.most(readership.hidden(), LocalDate.now(clock).minusDays(WEEK - 1), SHOWN);
    }

    /** How often an article was read in all. One SQL statement. */
    @RolesAllowed(Capability.NEWS_WRITE)
    public long total(long articleId) {
        return between(articleId, LocalDate.EPOCH, LocalDate.now(clock));
    }

    /** How often an article was read between two days, both included. One SQL statement. */
    @RolesAllowed(Capability.NEWS_WRITE)
    public long between(long articleId, LocalDate from, LocalDate to) {
        return counts.sum(articleId, from, to);
    }
}
