package vn.bangtin.anniversary;

/** Whether a rule provides for a ceremony. The portal says so; it forbids nothing. */
public enum Ceremony {
    /** A ceremony may be held. */
    PROVIDED,
    /** No ceremony is to be held. */
    NOT_PROVIDED,
    /** It depends: the text of the decree must be read. */
    SEE_TEXT
}
