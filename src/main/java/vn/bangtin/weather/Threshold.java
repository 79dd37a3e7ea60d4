package vn.bangtin.weather;

import java.io.Serializable;
import java.time.LocalDate;
import vn.bangtin.weather.Forecast.Day;

/**
 * A band of values that the Vietnamese services have a word for. It tells what a model computed and is never a warning:
 * those come from the authority.
 *
 * @param atLeast the first value in it, {@code null}: no end below
 * @param below the first value above it, {@code null}: no end above
 * @param words as "rét đậm"
 * @param wordsEnglish the same in English
 * @param validTo the last day of the row, or {@code null}
 */
public record Threshold(
        ThresholdKind kind,
        Double atLeast,
        Double below,
        String words,
        String wordsEnglish,
        LocalDate validFrom,
        LocalDate validTo)
        implements Serializable {

    /** Whether a day lies in it, by the row that holds on that day. */
    boolean has(Day day) {
        var value = kind.of(day);
        return value != null
                && (atLeast == null || value >= atLeast)
                && (below == null || value < below)
                && !day.date().isBefore(validFrom)
                && (validTo == null || !day.date().isAfter(validTo));
    }
}
