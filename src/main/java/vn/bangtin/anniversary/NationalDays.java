package vn.bangtin.anniversary;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.temporal.ChronoUnit;

/**
 * Loads the national days of {@link Observance} once in the life of a database, at the first start. Later starts and other
 * nodes find that it was done; what editors change or withdraw stays as they left it.
 */
@Singleton
@Startup
@DependsOn("SchemaMigration")
public class NationalDays {

    private static final Logger LOG = System.getLogger(NationalDays.class.getName());

    private Anniversaries anniversaries;
    private Clock clock;

    public NationalDays() {}

    @Inject
    public NationalDays(Anniversaries anniversaries, Clock clock) {
        this.anniversaries = anniversaries;
        this.clock = clock;
    }

    @PostConstruct
    void load() {
        if (!anniversaries.claimSeed(clock.instant().truncatedTo(ChronoUnit.MICROS))) {
            return;
        }
        var days = Observance.all().stream().filter(Observance::isNational).toList();
        days.forEach(day -> anniversaries.add(day.toAnniversary()));
        LOG.log(
                Level.INFO,
                "{0} national days loaded, {1} of them unpublished until somebody checks them",
                days.size(),
                days.stream().filter(day -> !day.isVerified()).count());
    }
}
