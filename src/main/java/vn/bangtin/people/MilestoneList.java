package vn.bangtin.people;

import java.util.List;

/**
 * The milestones of a year.
 *
 * @param rows by kind, then by round or by month; there by unit, those without one last, and by name
 * @param sources where the rules of that year stand, each once
 */
public record MilestoneList(List<MilestoneRow> rows, List<String> sources) {}
