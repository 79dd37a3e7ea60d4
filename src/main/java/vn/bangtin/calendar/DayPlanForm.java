package vn.bangtin.calendar;

import java.io.Serializable;
import java.util.List;

/**
 * The calendar of a year as somebody wants it stored.
 *
 * @param version the version that the person saw
 * @param lines its rows; one in which nothing is typed counts for nothing, a stored one that is missing stays as it is
 */
public record DayPlanForm(int year, int version, List<DayLine> lines) implements Serializable {}
