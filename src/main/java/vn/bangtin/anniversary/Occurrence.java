package vn.bangtin.anniversary;

import java.io.Serializable;
import java.time.LocalDate;

/**
 * One time that an anniversary falls.
 *
 * @param date the day
 * @param ordinal how many years it is, 1 or more; {@code null} if the first year is unknown
 * @param yearClass the class of its year; {@code null} if there is no number to tell it by
 */
public record Occurrence(LocalDate date, Integer ordinal, YearClass yearClass) implements Serializable {}
