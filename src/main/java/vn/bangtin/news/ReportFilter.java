package vn.bangtin.news;

import java.time.LocalDate;

/**
 * What the report counts; {@code null} limits nothing.
 *
 * @param from the first day
 * @param to the last day
 * @param categoryId with all below it
 * @param state where the articles stand now
 */
public record ReportFilter(
        LocalDate from,
        LocalDate to,
        Long unitId,
        Long authorId,
        Long categoryId,
        ArticleState state,
        ReportGroup group) {}
