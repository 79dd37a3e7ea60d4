package vn.bangtin.people;

import java.io.Serializable;
import java.time.LocalDate;

/**
 * What the portal knows about oneself.
 *
 * @param version 0 while nothing was ever stored
 * @param since what personnel entered, or {@code null}
 */
public record OwnMilestone(MilestoneKind kind, int version, MilestoneScope scope, LocalDate since)
        implements Serializable {}
