package vn.bangtin.people;

import java.util.Locale;

/** What the years of a milestone count. */
public enum MilestoneKind {
    /** Membership of the Party. */
    PARTY,
    /** Service in the sector. */
    SECTOR;

    /** Its name in the forms, as {@code party}. */
    public String field() {
        return name().toLowerCase(Locale.ROOT);
    }
}
