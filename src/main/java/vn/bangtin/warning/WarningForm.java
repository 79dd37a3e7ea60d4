package vn.bangtin.warning;

import java.io.Serializable;

/**
 * What the duty officer types.
 *
 * @param id of what waits, {@code null} for what is new
 * @param version of what waits, as the form was opened with
 * @param kind what sort of message it is
 * @param about the id of the message that it updates or cancels; {@code null} for a new warning, and not asked for again when what
 *     waits is corrected
 * @param bulletin what it says
 */
public record WarningForm(Long id, int version, Kind kind, Long about, Bulletin bulletin) implements Serializable {

    /** What a message does. */
    public enum Kind {
        ALERT,
        UPDATE,
        CANCEL
    }
}
