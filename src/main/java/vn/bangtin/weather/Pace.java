package vn.bangtin.weather;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/** Spreads calls of several threads evenly, so that no minute has more of them than a server allows. */
final class Pace {

    private final long each;
    private long free;
    private boolean begun;

    Pace(int callsInAMinute) {
        each = Duration.ofMinutes(1).toNanos() / callsInAMinute;
    }

    /** Waits for its turn with something that counts as so many calls. */
    void await(int calls) {
        var begin = System.nanoTime();
        var turn = turn(calls, begin);
        for (var left = turn; left > 0; left = turn - (System.nanoTime() - begin)) {
            LockSupport.parkNanos(left);
        }
    }

    /** How many nanoseconds from {@code now} its turn is. */
    synchronized long turn(int calls, long now) {
        var begin = begun && free - now > 0 ? free : now;
        begun = true;
        free = begin + calls * each;
        return begin - now;
    }
}
