package vn.bangtin.platform.job;

import java.io.IOException;

/**
 * A kind of work for the background. A feature brings one by being a bean of this type.
 *
 * <p>It may be begun more than once, if a node died in the middle: either it begins anew, or it goes on at
 * {@link Work#reached}. It says often how far it is; that is also where it learns that it was cancelled.
 */
public interface LongWork {

    /** Its name in the table of jobs, at most 40 characters; the bundle has its words under {@code job.kind.…}. */
    String kind();

    /** Whether it may be started from the page of jobs, by those who look after the portal; then it runs alone. */
    default boolean isStartable() {
        return false;
    }

    /**
     * Does it.
     *
     * @throws vn.bangtin.platform.BusinessException if it cannot be done, in the user's words
     * @throws IOException if its file cannot be written
     */
    void run(Work work) throws IOException;
}
