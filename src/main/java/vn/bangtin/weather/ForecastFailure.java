package vn.bangtin.weather;

import java.util.Locale;

/**
 * No forecast this time. The last good one stays.
 *
 * <p>Its message is for the log: it names no address with its query, because a key may be in it.
 */
class ForecastFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Why; kept in the database by its {@link #key}, in the bundle as {@code weather.error.<key>}. */
    enum Reason {
        /** No connection. */
        UNREACHABLE,
        /** There is no machine of this name. */
        UNKNOWN_HOST,
        /** The connection cannot be made safe: the certificate is not trusted, or there is no TLS. */
        TLS,
        /** It took too long to connect, to answer, or to finish. */
        TIMEOUT,
        /** The source asks to be left alone for a while (429). */
        BUSY,
        /** What the source allows on a day is used up. */
        SPENT,
        /** The source has an error of its own (5xx). */
        SERVER,
        /** It failed so often just now that it is left alone for some minutes. */
        CIRCUIT_OPEN,
        /** The source has nothing newer than what is stale. */
        STALE,
        /** The source refuses the request, or sends us elsewhere. */
        REFUSED,
        /** More than a forecast can be. */
        TOO_LARGE,
        /** Not JSON, or not all of it. */
        NOT_JSON,
        /** JSON, but not of a forecast: wrong types, lengths, units. */
        WRONG_SHAPE,
        /** A forecast without values. */
        NO_VALUES,
        /** Values that cannot be true. */
        IMPLAUSIBLE,
        /** Data of another time. */
        OUTDATED,
        /** No file in the drop folder. */
        NO_FILE,
        /** A table of which a row is wrong; the message says which, in Vietnamese. */
        WRONG_TABLE,
        /** The file is not the one that its checksum was made of. */
        CHECKSUM,
        /** No file in the drop folder but the last one, which was put aside. */
        REJECTED,
        /** The file tells of a point far from the place. */
        OTHER_PLACE,
        /** There is a file of the place's name, but other places that are shown have the same. */
        NAME_SHARED,
        /** The source has no forecast for this point. */
        NOT_COVERED,
        /** A setting that the source needs is missing. */
        NOT_SET_UP,
        /** A fault of the portal itself. */
        INTERNAL;

        String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private final Reason reason;

    ForecastFailure(Reason reason, String message) {
        this(reason, message, null);
    }

    ForecastFailure(Reason reason, String message, Throwable cause) {
        super(message, cause);
        this.reason = reason;
    }

    Reason reason() {
        return reason;
    }

    /** The source does not work now, whatever is asked: worth one more try, and counted by the circuit breaker. */
    static class Down extends ForecastFailure {

        private static final long serialVersionUID = 1L;

        Down(Reason reason, String message) {
            super(reason, message);
        }

        Down(Reason reason, String message, Throwable cause) {
            super(reason, message, cause);
        }
    }

    /** The source asks to be left alone: counted, but not asked again at once. */
    static final class Busy extends Down {

        private static final long serialVersionUID = 1L;

        Busy(String message) {
            super(Reason.BUSY, message);
        }
    }
}
