package vn.bangtin.weather;

import java.util.concurrent.atomic.AtomicInteger;

/**
 * Keeps a round to one thread of this node at a time. Who wants one meanwhile does not wait: the thread that is at it then
 * goes once more, so that what became due in the meantime is not left.
 */
final class OneAtATime {

    /** How many rounds are wanted, the one that runs among them. */
    private final AtomicInteger wanted = new AtomicInteger();

    /** Returns at once if another thread is at it. What the round throws is thrown, and the way is free again. */
    void run(Runnable round) {
        if (wanted.getAndIncrement() > 0) {
            return;
        }
        try {
            int seen;
            do {
                seen = wanted.get();
                round.run();
            } while (wanted.addAndGet(-seen) > 0);
        } catch (RuntimeException | Error e) {
            // or nobody on this node would ever begin a round again
            wanted.set(0);
            throw e;
        }
    }
}
