package vn.bangtin.warning;

import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

/**
 * Who was told of one message, and who confirmed it.
 *
 * @param withdrawn whether somebody took it back since
 * @param units who has not confirmed yet first, then by when they did
 */
public record ConfirmationBoard(WarningRow warning, boolean withdrawn, List<UnitNoticeRow> units)
        implements Serializable {

    /** How many units are to confirm. */
    public long getAsked() {
        return units.stream().filter(UnitNoticeRow::asked).count();
    }

    /** How many did. */
    public long getConfirmed() {
        return units.stream().filter(UnitNoticeRow::isConfirmed).count();
    }

    /** How many did not and are still to; none if it was taken back. */
    public long getOpen() {
        return withdrawn ? 0 : units.stream().filter(UnitNoticeRow::isOpen).count();
    }

    /** When units were reminded last; {@code null} if they were not. */
    public Instant getRemindedAt() {
        return units.stream()
                .map(UnitNoticeRow::remindedAt)
                .filter(Objects::nonNull)
                .max(Instant::compareTo)
                .orElse(null);
    }

    /** The average minutes from telling a unit to its confirmation; {@code null} if none confirmed. */
    public Long getAverageMinutes() {
        var average = units.stream()
                .filter(UnitNoticeRow::isConfirmed)
                .mapToLong(unit ->
                        Duration.between(unit.informedAt(), unit.confirmedAt()).toSeconds())
                .average();
        return average.isEmpty() ? null : Long.valueOf(Math.round(average.getAsDouble() / 60));
    }
}
