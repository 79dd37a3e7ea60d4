package vn.bangtin.place;

import java.io.Serializable;
import java.util.List;
import vn.bangtin.platform.sheet.RowProblem;

/**
 * What becomes of a table of places.
 *
 * @param added how many places are new
 * @param changed how many are known by their name and kind and get other values
 * @param same how many are known and stay as they are
 * @param problems of the rows that cannot be taken over, in the order of the file
 * @param bad how many rows these are
 * @param encoding the old encoding that its texts were converted from, or {@code null}
 * @param ignored the names of columns that nobody knows
 */
public record PlaceImportReport(
        int added, int changed, int same, List<RowProblem> problems, int bad, String encoding, List<String> ignored)
        implements Serializable {

    /** How many rows bring something. */
    public int good() {
        return added + changed;
    }
}
