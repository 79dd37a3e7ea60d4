package vn.bangtin.anniversary;

import java.io.Serializable;
import java.time.Instant;

/**
 * A file that was looked at or imported, as lists show it.
 *
 * @param size in bytes
 * @param checkedBy the name of who sent it
 * @param added how many rows were taken over; {@code null} as long as none were
 * @param skipped how many were left out
 * @param takenBack how many were taken back when it was undone
 */
public record ImportedFileRow(
        long id,
        int version,
        ImportKind kind,
        ImportState state,
        String name,
        long size,
        Instant checkedAt,
        String checkedBy,
        Instant importedAt,
        String importedBy,
        Integer added,
        Integer skipped,
        Instant undoneAt,
        String undoneBy,
        Integer takenBack)
        implements Serializable {

    /** Whether its rows can be taken back. */
    public boolean undoable() {
        return state == ImportState.IMPORTED;
    }

    /** How many rows stayed when it was undone, because somebody had changed them; 0 as long as it is not. */
    public int stayed() {
        return takenBack == null ? 0 : added - takenBack;
    }
}
