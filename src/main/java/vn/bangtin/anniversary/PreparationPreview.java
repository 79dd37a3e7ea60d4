package vn.bangtin.anniversary;

import java.io.Serializable;
import java.time.LocalDate;

/**
 * What a rule would do next.
 *
 * @param occurrence the first day that it prepares
 * @param begins the day on which the work begins; it may lie in the past
 * @param draft what the draft would begin with
 */
public record PreparationPreview(Occurrence occurrence, LocalDate begins, DraftTemplate draft)
        implements Serializable {}
