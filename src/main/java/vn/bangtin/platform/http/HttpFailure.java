package vn.bangtin.platform.http;

/** No answer. Its message is for the log: it names no address with its query, because a key may be in it. */
public class HttpFailure extends Exception {

    private static final long serialVersionUID = 1L;

    /** Why. */
    public enum Kind {
        /** No connection, or one that broke. */
        UNREACHABLE,
        /** There is no machine of this name. */
        UNKNOWN_HOST,
        /** The connection cannot be made safe: the certificate is not trusted, or the other side speaks no TLS. */
        TLS,
        /** It took too long to connect, to answer, or to finish. */
        TIMEOUT,
        /** More than was allowed. */
        TOO_LARGE,
        /** Packed, and cannot be unpacked. */
        PACKED_WRONG,
        /** A fault of our own. */
        INTERNAL
    }

    private final Kind kind;

    HttpFailure(Kind kind, String message, Throwable cause) {
        super(message, cause);
        this.kind = kind;
    }

    public Kind kind() {
        return kind;
    }
}
