package vn.bangtin.people;

import java.util.Set;

/**
 * Which milestones are wanted.
 *
 * @param year the year of the award, or of the day itself for a kind that has no rounds
 * @param kind only this kind, or {@code null} for all
 * @param unitIds only people of these units, at least one; {@code null} for all
 */
public record MilestoneFilter(int year, MilestoneKind kind, Set<Long> unitIds) {}
