package vn.bangtin.warning;

import java.time.Instant;
import java.util.Locale;

/** A feed or one of its documents could not be had this time. Its message is for the log. */
class FeedFailure extends Exception {

    private static final long serialVersionUID = 1L;

    /** Why; in the bundle as {@code warning.feed.error.<key>}. */
    enum Reason {
        /** No connection, or one that broke. */
        UNREACHABLE,
        /** There is no machine of this name. */
        UNKNOWN_HOST,
        /** The connection cannot be made safe. */
        TLS,
        /** It took too long. */
        TIMEOUT,
        /** It asks to be left alone for a while. */
        BUSY,
        /** It has an error of its own (5xx). */
        SERVER,
        /** It refuses the request (4xx). */
        REFUSED,
        /** It sends us to another machine, or round and round. */
        MOVED,
        /** More than an index or a document can be. */
        TOO_LARGE,
        /** Neither an Atom index nor a CAP document, but for example a page. */
        NOT_FEED,
        /** A document on a machine that is not named in the settings. */
        OTHER_HOST,
        /** A fault of the portal itself. */
        INTERNAL;

        String key() {
            return "feed.error." + name().toLowerCase(Locale.ROOT);
        }
    }

    private final Reason reason;
    private final Instant retryAt;

    FeedFailure(Reason reason, String message, Throwable cause) {
        super(message, cause);
        this.reason = reason;
        this.retryAt = null;
    }

    FeedFailure(Reason reason, String message) {
        this(reason, message, null);
    }

    /** It asks to be left alone until then. */
    FeedFailure(Instant retryAt, String message) {
        super(message);
        this.reason = Reason.BUSY;
        this.retryAt = retryAt;
    }

    Reason reason() {
        return reason;
    }

    /** {@code null} if it says nothing. */
    Instant retryAt() {
        return retryAt;
    }

    /** Whether asking the same machine for another document is pointless now. */
    boolean isAboutMachine() {
        return switch (reason) {
            case UNREACHABLE, UNKNOWN_HOST, TLS, BUSY -> true;
            case REFUSED, MOVED, TOO_LARGE, NOT_FEED, OTHER_HOST, TIMEOUT, SERVER, INTERNAL -> false;
        };
    }
}
