package vn.bangtin.platform.job;

/** The job was cancelled, or another node has it: nothing more is to be done. */
final class StoppedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    StoppedException() {
        super(null, null, false, false);
    }
}
