package vn.bangtin.platform.job;

/** A job waits; whoever hears of it need not wait for the next tick. */
record JobQueued(long id) {}
