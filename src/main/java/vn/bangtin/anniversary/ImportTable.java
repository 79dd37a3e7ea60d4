package vn.bangtin.anniversary;

import java.io.OutputStream;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import vn.bangtin.calendar.CalendarSystem;
import vn.bangtin.platform.export.Csv;
import vn.bangtin.platform.export.Excel;
import vn.bangtin.platform.text.Words;

/**
 * A table in the shape in which it can be imported: the template, which has no rows, and files of what is stored. What it
 * writes, {@link ImportService} reads back as the same.
 */
public final class ImportTable implements AutoCloseable {

    private final ImportKind kind;
    private final Words words;
    private final Excel excel;
    private final Csv csv;

    /**
     * Begins with the names of the columns.
     *
     * @param asExcel a workbook with a second sheet that explains the columns; otherwise comma-separated values
     * @param out is written to, but not closed
     */
    public ImportTable(ImportKind kind, boolean asExcel, OutputStream out, Words words, ZoneId zone) {
        this.kind = kind;
        this.words = words;
        var columns = kind.columns().stream()
                .map(column -> new Excel.Column(words.format(kind.label(column)), column.width()))
                .toList();
        excel = asExcel ? new Excel(out, zone).sheet(words.format("import.sheet." + kind), columns) : null;
        csv = asExcel
                ? null
                : new Csv(out).line(columns.stream().map(Excel.Column::title).toArray(String[]::new));
    }

    /** Adds an anniversary. */
    public void row(AnniversaryForm form, String unit) {
        var policies = form.policies();
        var lunar = form.calendar() == CalendarSystem.LUNAR;
        write(
                form.title(),
                word("anniversary.kind.", form.kind()),
                word("anniversary.kind.", form.secondKind()),
                word("anniversary.calendar.", form.calendar()),
                form.day(),
                form.month(),
                lunar && policies.originInLeapMonth() ? words.format("form.yes") : null,
                form.firstYear() == null ? null : form.firstYear().toString(),
                word("anniversary.counting.", form.counting()),
                unit,
                word("anniversary.unitEnd.", form.unitEnd()),
                form.validFrom(),
                form.validTo(),
                word("anniversary.leapDay.", policies.leapDay()),
                word("anniversary.shortMonth.", policies.shortMonth()),
                word("anniversary.leapOrigin.", policies.leapOrigin()),
                word("anniversary.doubledMonth.", policies.doubledMonth()),
                form.source(),
                form.note(),
                form.published() ? words.format("form.yes") : words.format("form.no"));
    }

    /** Adds something that happened. */
    public void row(HistoryRow row) {
        write(
                row.day(),
                row.month(),
                // as text: a year has no thousands
                row.year() == null ? null : row.year().toString(),
                row.title(),
                word("history.kind.", row.kind()),
                row.text(),
                row.source(),
                row.published() ? words.format("form.yes") : words.format("form.no"));
    }

    private void write(Object... cells) {
        if (excel != null) {
            excel.row(cells);
        } else {
            csv.line(Arrays.stream(cells)
                    .map(cell -> Objects.toString(cell, null))
                    .toArray(String[]::new));
        }
    }

    private String word(String labels, Enum<?> value) {
        return value == null ? null : words.format(labels + value.name());
    }

    /** Writes what is left; a workbook ends with the explanation of its columns. */
    @Override
    public void close() {
        if (csv != null) {
            csv.close();
            return;
        }
        excel.sheet(
                words.format("import.sheet.help"),
                List.of(
                        new Excel.Column(words.format("import.help.column"), 34),
                        new Excel.Column(words.format("import.help.required"), 12),
                        new Excel.Column(words.format("import.help.about"), 110)));
        for (var column : kind.columns()) {
            excel.row(
                    words.format(kind.label(column)),
                    column.required() ? words.format("form.yes") : words.format("form.no"),
                    words.format(kind.about(column)));
        }
        excel.close();
    }
}
