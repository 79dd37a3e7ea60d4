package vn.bangtin.anniversary;

import java.util.Set;

/**
 * Which years of which anniversaries a plan shows.
 *
 * @param firstYear the first Gregorian year
 * @param years how many years, 1 to {@link #MAX_YEARS}
 * @param unitIds only days of these units; {@code null} for all, also those of everybody
 * @param kind only this kind, or {@code null} for all
 * @param yearClass only năm tròn or only năm lẻ 5, or {@code null} for both
 */
public record PlanFilter(int firstYear, int years, Set<Long> unitIds, AnniversaryKind kind, YearClass yearClass) {

    /** No plan reaches further. */
    public static final int MAX_YEARS = 10;
}
