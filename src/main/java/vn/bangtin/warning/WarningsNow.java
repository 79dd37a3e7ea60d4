package vn.bangtin.warning;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;

/**
 * What is warned of at a moment.
 *
 * @param inForce the highest level first, what is about here before what is elsewhere
 * @param lastReceived when the last official message was received, {@code null} if none ever was
 */
public record WarningsNow(List<WarningRow> inForce, Instant lastReceived) implements Serializable {

    /** Those about here, or whose area cannot be told. */
    public List<WarningRow> here() {
        return inForce.stream().filter(WarningRow::aboutHere).toList();
    }

    /** The highest level in force here; 0 if none is known. */
    public int highestLevel() {
        return here().stream()
                .map(WarningRow::level)
                .filter(level -> level != null)
                .max(Integer::compare)
                .orElse(0);
    }
}
