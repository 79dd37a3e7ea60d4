package vn.bangtin.warning;

/**
 * Which messages the duty officer wants to see; {@code null} means all.
 *
 * @param text words of the headline, the number or the issuer, with or without marks
 */
public record WarningDeskFilter(String text, WarningShelf shelf) {

    /** Everything. */
    public static final WarningDeskFilter ALL = new WarningDeskFilter(null, null);
}
