package vn.bangtin.weather;

import java.io.Serializable;
import java.time.LocalDate;

/**
 * A band of the Vietnamese air quality index.
 *
 * @param upTo the highest index in it
 * @param words as "Trung bình"
 * @param wordsEnglish the same in English
 * @param colour as the decision has it, {@code #rrggbb}; never the only thing that tells the band
 * @param validTo the last day of the row, or {@code null}
 */
public record AirBand(
        int upTo, String words, String wordsEnglish, String colour, LocalDate validFrom, LocalDate validTo)
        implements Serializable {

    boolean holdsOn(LocalDate day) {
        return !day.isBefore(validFrom) && (validTo == null || !day.isAfter(validTo));
    }
}
