package vn.bangtin.people;

/** Who sees since when somebody serves. */
public enum MilestoneScope {
    /** Nobody. */
    HIDDEN,
    /** The person and the personnel officers. */
    PERSONNEL
}
