package vn.bangtin.platform.sheet;

import java.time.LocalDate;

/**
 * What stands in one cell.
 *
 * @param text what a person reads there, cleaned; {@code null} if it is empty. A whole number is written without a decimal
 *     point, a day as 2026-11-23
 * @param day if the cell is formatted as a date
 * @param trouble why its text is no value, or {@code null}
 */
public record SheetCell(String text, LocalDate day, Trouble trouble) {

    /** Nothing in it. */
    public static final SheetCell EMPTY = new SheetCell(null, null, null);

    /** Why a cell cannot be taken for what it shows. */
    public enum Trouble {
        /** It is computed: what it shows depends on other cells, maybe on other files. */
        FORMULA,
        /** It is joined with others: nobody can tell to which of them the text belongs. */
        MERGED,
        /** Excel itself shows an error, as #N/A. */
        ERROR
    }

    static SheetCell of(String text) {
        return text == null ? EMPTY : new SheetCell(text, null, null);
    }

    static SheetCell of(LocalDate day) {
        return new SheetCell(day.toString(), day, null);
    }

    static SheetCell of(Trouble trouble) {
        return new SheetCell(null, null, trouble);
    }

    /** Whether nothing at all is in it. */
    public boolean isEmpty() {
        return text == null && trouble == null;
    }
}
