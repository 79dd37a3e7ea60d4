package vn.bangtin.people;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.Map;

/**
 * The days of one person in the form of a personnel officer.
 *
 * @param unit the name of the unit, or {@code null}
 * @param lines the kinds that the person agreed to
 */
public record PersonnelForm(long accountId, String name, String unit, Map<MilestoneKind, Line> lines)
        implements Serializable {

    /**
     * The day of one kind.
     *
     * @param since {@code null}: not known
     */
    public record Line(int version, LocalDate since) implements Serializable {}
}
