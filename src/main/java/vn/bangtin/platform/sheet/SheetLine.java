package vn.bangtin.platform.sheet;

import java.util.List;

/**
 * One row of a table.
 *
 * @param number as the spreadsheet counts it, from 1
 */
public record SheetLine(int number, List<SheetCell> cells) {

    /** The cell of a column, from 0; empty where the row is shorter. */
    public SheetCell cell(int column) {
        return column < cells.size() ? cells.get(column) : SheetCell.EMPTY;
    }

    boolean isEmpty() {
        return cells.stream().allMatch(SheetCell::isEmpty);
    }
}
