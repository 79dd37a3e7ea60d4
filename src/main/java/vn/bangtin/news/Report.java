package vn.bangtin.news;

import java.util.List;

/**
 * What the newsroom did in a period.
 *
 * @param rows by name
 * @param total of all articles; a median is not the sum of medians
 */
public record Report(ReportFilter filter, List<ReportRow> rows, ReportRow total) {}
