package vn.bangtin.warning;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import vn.bangtin.platform.DemoContentRequested;
import vn.bangtin.platform.text.Words;

/** A roster of two days with the names of offices instead of people, and telephone numbers that nobody has. */
@ApplicationScoped
class StormDemo {

    private static final int SHIFTS = 4;
    private static final Duration SHIFT = Duration.ofHours(12);
    private static final Words WORDS = Words.VIETNAMESE;

    private StormDuties duties;
    private Clock clock;

    protected StormDemo() {}

    @Inject
    StormDemo(StormDuties duties, Clock clock) {
        this.duties = duties;
        this.clock = clock;
    }

    void load(@Observes DemoContentRequested request) {
        var start = clock.instant().truncatedTo(ChronoUnit.HOURS);
        for (var shift = 0; shift < SHIFTS; shift++) {
            for (var role : new String[] {"lead", "desk"}) {
                duties.add(new DutyShift(new DutyShiftForm(
                        start.plus(SHIFT.multipliedBy(shift)),
                        start.plus(SHIFT.multipliedBy(shift + 1)),
                        WORDS.format("storm.demo." + role),
                        WORDS.format("storm.demo." + role + ".position"),
                        "0228 000 00" + (role.equals("lead") ? "1" : "2") + (shift + 1),
                        null)));
            }
        }
    }
}
