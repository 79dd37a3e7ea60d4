package vn.bangtin.warning;

import java.util.Locale;

/**
 * A document that is not taken as a warning. Its message is for the log; operators read the words of its reason.
 *
 * <p>Public, as the server's stub of {@link WarningIntakeService} must be able to throw it.
 */
public class CapRefused extends Exception {

    private static final long serialVersionUID = 1L;

    /** Why; in the bundle as {@code warning.error.<key>}. */
    enum Reason {
        /** More than {@link CapReader#MAX_BYTES}. */
        TOO_LARGE,
        /** It declares a document type, which can make a reader open files or use up its memory. */
        DOCTYPE,
        /** Not XML, or not all of it. */
        NOT_XML,
        /** XML, but no alert. */
        NOT_CAP,
        /** An alert of another version of CAP. */
        OTHER_VERSION,
        /** A time in another form than the standard's, for example with {@code Z} for its offset. */
        TIME,
        /** Against the schema. */
        INVALID,
        /** An alert without what makes it one: who sent it, its number, or what it warns of. */
        INCOMPLETE,
        /** A cancellation that does not say of what. */
        REFERENCES,
        /** A polygon or circle that is none on this earth. */
        AREA,
        /** Sent more than a day ahead of our clock: it would win over everything until then. */
        FUTURE,
        /** It does not agree with the checksum beside it. */
        CHECKSUM;

        String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private final Reason reason;

    CapRefused(Reason reason, String message) {
        this(reason, message, null);
    }

    CapRefused(Reason reason, String message, Throwable cause) {
        super(message, cause);
        this.reason = reason;
    }

    Reason reason() {
        return reason;
    }
}
