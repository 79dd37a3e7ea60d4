package vn.bangtin.anniversary;

import java.util.List;
import vn.bangtin.platform.sheet.RowProblem;

/**
 * What would become of a file if it were imported now.
 *
 * @param file what is known of the file
 * @param good how many rows can be taken over
 * @param problems of those that cannot, in the order of the file
 * @param bad how many rows have problems
 * @param known rows that are in the portal already, or twice in the file: they are left out
 * @param encoding the old encoding that its texts were converted from, or {@code null}
 * @param ignored the names of columns that nobody knows
 */
public record ImportReport(
        ImportedFileRow file,
        int good,
        List<RowProblem> problems,
        int bad,
        List<RowProblem> known,
        String encoding,
        List<String> ignored) {

    /** How many rows there are below the header. */
    public int total() {
        return good + bad + known.size();
    }
}
