package vn.bangtin.people;

import java.time.LocalDate;
import java.util.Map;

/**
 * Somebody who agreed.
 *
 * @param unit the name of the unit, or {@code null}
 * @param since the kinds that the person agreed to, each with the day, {@code null} while it is not entered
 */
public record PersonnelRow(
        long accountId, String login, String name, String unit, Map<MilestoneKind, LocalDate> since) {}
