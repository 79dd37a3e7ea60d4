package vn.bangtin.platform.persistence;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/**
 * Listens to the SQL statements that EclipseLink sends, in this JVM, from its creation until it is closed. It works in
 * tests without a server and inside the server alike.
 */
public final class SqlCounter implements AutoCloseable {

    // EclipseLink asks this logger for the category "sql" of every session that has no logger of its own.
    private static final Logger SQL = Logger.getLogger("org.eclipse.persistence.default.sql");
    private static final Logger ALL = Logger.getLogger("org.eclipse.persistence");
    // Payara keeps this one at INFO, and every session's logger is below it.
    private static final Logger SESSIONS = Logger.getLogger("org.eclipse.persistence.session");

    private final Predicate<String> counted;
    private final List<String> statements = new CopyOnWriteArrayList<>();
    private final Handler handler = new Handler() {
        @Override
        public void publish(LogRecord entry) {
            if (!counted.test(Thread.currentThread().getName())) {
                return;
            }
            var text = String.valueOf(entry.getMessage()).strip();
            if (text.regionMatches(true, 0, "select", 0, 6)
                    || text.regionMatches(true, 0, "insert", 0, 6)
                    || text.regionMatches(true, 0, "update", 0, 6)
                    || text.regionMatches(true, 0, "delete", 0, 6)) {
                statements.add(text);
            }
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    };
    private final Level before = ALL.getLevel();
    private final Level sessionsBefore = SESSIONS.getLevel();
    private final boolean parentBefore = ALL.getUseParentHandlers();

    /** Counts what every thread sends. */
    public SqlCounter() {
        this(thread -> true);
    }

    /**
     * Counts what some threads send.
     *
     * @param counted says of the name of a thread whether it is one of them
     */
    public SqlCounter(Predicate<String> counted) {
        this.counted = counted;
        handler.setLevel(Level.ALL);
        ALL.setLevel(Level.FINE);
        ALL.setUseParentHandlers(false);
        SQL.setLevel(null);
        SESSIONS.setLevel(null);
        ALL.addHandler(handler);
    }

    /** How many statements so far. */
    public int count() {
        return statements.size();
    }

    /** The statements so far, in their order. */
    public List<String> statements() {
        return List.copyOf(statements);
    }

    /** Starts again at zero. */
    public void reset() {
        statements.clear();
    }

    @Override
    public void close() {
        ALL.removeHandler(handler);
        ALL.setLevel(before);
        SESSIONS.setLevel(sessionsBefore);
        ALL.setUseParentHandlers(parentBefore);
    }
}
