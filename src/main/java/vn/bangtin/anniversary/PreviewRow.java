package vn.bangtin.anniversary;

import java.io.Serializable;
import java.util.List;

/**
 * What an anniversary would do in a year, for the preview.
 *
 * @param year the year, of its own calendar
 * @param occurrence when it falls; {@code null} if the year is left out
 * @param effects what its policies did; empty in most years
 */
public record PreviewRow(int year, Occurrence occurrence, List<PolicyEffect> effects) implements Serializable {}
