package vn.bangtin.platform;

import java.util.Map;

/**
 * Somebody else changed the thing since it was read (optimistic locking, Jakarta Persistence 3.1 section 3.5).
 *
 * <p>It brings what is stored now and what would have been stored, so that the page can show both side by side to the
 * person, who then decides. Usage in a service, with the row locked while it is compared:
 *
 * <pre>{@code
 * var before = unit.auditFields();
 * var outdated = unit.getVersion() != form.version();
 * unit.rename(…);
 * if (outdated) {
 *     throw new ConflictException(before, unit.auditFields(), unit.getVersion(), audit.lastActor(unit));
 * }
 * }</pre>
 */
public class ConflictException extends BusinessException {

    private static final long serialVersionUID = 1L;

    private final transient Map<String, String> stored;
    private final transient Map<String, String> mine;
    private final int storedVersion;
    private final String changedBy;

    /**
     * @param stored what is stored now, by the bundle keys of the field labels, in the order of the form
     * @param mine what the person wants to store, likewise
     * @param storedVersion the version to send back in order to overwrite knowingly
     * @param changedBy the login of who made the last change, or {@code null} if unknown
     */
    public ConflictException(
            Map<String, String> stored, Map<String, String> mine, int storedVersion, String changedBy) {
        super("error.conflict");
        this.stored = stored;
        this.mine = mine;
        this.storedVersion = storedVersion;
        this.changedBy = changedBy;
    }

    /** What is stored now, by the bundle keys of the field labels. */
    public Map<String, String> stored() {
        return stored == null ? Map.of() : stored;
    }

    /** What the person wants to store, by the bundle keys of the field labels. */
    public Map<String, String> mine() {
        return mine == null ? Map.of() : mine;
    }

    /** The version that is stored now. */
    public int storedVersion() {
        return storedVersion;
    }

    /** Who changed it last, or {@code null} if unknown. */
    public String changedBy() {
        return changedBy;
    }
}
