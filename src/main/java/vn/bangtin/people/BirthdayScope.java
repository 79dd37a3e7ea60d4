package vn.bangtin.people;

/** Who sees a birthday. */
public enum BirthdayScope {
    /** Nobody. */
    HIDDEN,
    /** The people of the very same unit; units above and below are others. */
    UNIT,
    /** Everybody who is signed in. */
    AGENCY
}
