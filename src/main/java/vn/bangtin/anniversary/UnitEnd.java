package vn.bangtin.anniversary;

/** What becomes of a unit's day when the unit ends, by merging or otherwise. */
public enum UnitEnd {
    /** It goes on, under the name of the unit that succeeds ("… (nay là …)"). */
    GO_ON,
    /** The last time is on the unit's last day, or before. */
    END_WITH_UNIT
}
