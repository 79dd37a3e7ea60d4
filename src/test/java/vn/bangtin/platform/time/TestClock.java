package vn.bangtin.platform.time;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.function.Supplier;

/** A clock in the portal's zone that a test moves. */
public final class TestClock extends Clock {

    private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

    private final Supplier<Instant> now;

    private TestClock(Supplier<Instant> now) {
        this.now = now;
    }

    /** One that tells what a field of the test holds: {@code TestClock.reading(() -> now)}. */
    public static Clock reading(Supplier<Instant> now) {
        return new TestClock(now);
    }

    @Override
    public Instant instant() {
        return now.get();
    }

    @Override
    public ZoneId getZone() {
        return ZONE;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException();
    }
}
