package vn.bangtin.anniversary;

import java.util.List;
import vn.bangtin.platform.sheet.FormRow;

/** What a file brings, and the columns that its table has, in the order of the template. */
public enum ImportKind {
    /** Days that are kept every year. */
    ANNIVERSARIES(List.of(
            ImportColumn.required("title", 60),
            ImportColumn.required("kind", 24),
            ImportColumn.optional("secondKind", 24),
            ImportColumn.optional("calendar", 12),
            ImportColumn.required("day", 8),
            ImportColumn.required("month", 8),
            ImportColumn.optional("originInLeapMonth", 14),
            ImportColumn.optional("firstYear", 12),
            ImportColumn.optional("counting", 28),
            ImportColumn.optional("unit", 40),
            ImportColumn.optional("unitEnd", 28),
            ImportColumn.optional("validFrom", 14),
            ImportColumn.optional("validTo", 14),
            ImportColumn.optional("leapDay", 18),
            ImportColumn.optional("shortMonth", 28),
            ImportColumn.optional("leapOrigin", 28),
            ImportColumn.optional("doubledMonth", 18),
            ImportColumn.optional("source", 50),
            ImportColumn.optional("note", 40),
            ImportColumn.optional("published", 12))),
    /** What happened on a day of some year. */
    HISTORY(List.of(
            ImportColumn.required("day", 8),
            ImportColumn.required("month", 8),
            ImportColumn.optional("year", 10),
            ImportColumn.required("title", 70),
            ImportColumn.optional("kind", 20),
            ImportColumn.optional("text", 60),
            ImportColumn.optional("source", 50),
            ImportColumn.optional("published", 12)));

    private final List<ImportColumn> columns;

    ImportKind(List<ImportColumn> columns) {
        this.columns = columns;
    }

    /** The columns of its table. */
    public List<ImportColumn> columns() {
        return columns;
    }

    /** The columns as the form that reads them knows them. */
    List<FormRow.Column> formColumns() {
        return columns.stream()
                .map(column -> new FormRow.Column(column.field(), label(column), column.required()))
                .toList();
    }

    /** The bundle key of the name of a column. */
    public String label(ImportColumn column) {
        return (this == HISTORY ? "history." : "anniversary.") + column.field();
    }

    /** The bundle key of what stands in a column. */
    public String about(ImportColumn column) {
        return "import." + name() + "." + column.field();
    }
}
