package vn.bangtin.platform.export;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * A workbook of Excel, written while its rows come: {@code try (var excel = new Excel(out, zone)) { excel.sheet("Tin",
 * List.of(new Column("Tiêu đề", 60))).row("…"); }}
 *
 * <p>A cell is what it holds: text is text, also where it begins like a formula ({@code = + - @}), a number can be summed,
 * an instant is a time in the portal's zone, a day a day. A sheet has at most {@link #MAX_ROWS} rows.
 */
public final class Excel implements AutoCloseable {

    /** What the type of the answer is called. */
    public static final String CONTENT_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    /** What the format allows. */
    public static final int MAX_ROWS = 1_048_576;

    private static final int MAX_TEXT = 32_767;
    private static final int MAX_NAME = 31;
    private static final int ROWS_IN_MEMORY = 500;
    private static final String DAY = "dd/mm/yyyy";
    private static final String DAY_AND_TIME = "dd/mm/yyyy hh:mm";
    private static final String WHOLE = "#,##0";
    private static final String FRACTION = "#,##0.##";

    /**
     * A column.
     *
     * @param width in characters
     */
    public record Column(String title, int width) {}

    private final Workbook workbook;
    private final ZoneId zone;
    private Worksheet sheet;
    private int next;

    /** @param out is written to, but not closed */
    public Excel(OutputStream out, ZoneId zone) {
        this.workbook = new Workbook(out, "BangTin", "1.0");
        this.zone = zone;
    }

    /** Begins a sheet; the one before is finished. Its name loses the characters that Excel does not allow. */
    public Excel sheet(String name, List<Column> columns) {
        return sheet(name, List.of(), columns);
    }

    /**
     * Begins a sheet with lines above the table: what it is, of when.
     *
     * @param above one line each, the first in bold
     */
    public Excel sheet(String name, List<String> above, List<Column> columns) {
        finishSheet();
        var allowed = name.replaceAll("[\\\\/*?:\\[\\]]", " ").strip();
        sheet = workbook.newWorksheet(allowed.length() <= MAX_NAME ? allowed : allowed.substring(0, MAX_NAME));
        next = 0;
        for (var column = 0; column < columns.size(); column++) {
            sheet.width(column, columns.get(column).width());
        }
        for (var line : above) {
            text(0, line);
            if (next == 0) {
                sheet.style(next, 0).bold().set();
            }
            next++;
        }
        for (var column = 0; column < columns.size(); column++) {
            text(column, columns.get(column).title());
            sheet.style(next, column).bold().wrapText(true).set();
        }
        next++;
        sheet.freezePane(0, next);
        return this;
    }

    /** Adds a row of texts, numbers, instants and days; {@code null} is an empty cell. */
    public Excel row(Object... cells) {
        return row(false, cells);
    }

    /** Adds a row in bold, as a sum is. */
    public Excel boldRow(Object... cells) {
        return row(true, cells);
    }

    private Excel row(boolean bold, Object... cells) {
        for (var column = 0; column < cells.length; column++) {
            var format = cell(column, cells[column]);
            if (format != null || bold) {
                var style = sheet.style(next, column);
                if (format != null) {
                    style.format(format);
                }
                if (bold) {
                    style.bold();
                }
                style.set();
            }
        }
        next++;
        if (next % ROWS_IN_MEMORY == 0) {
            try {
                sheet.flush();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return this;
    }

    /** Writes a cell and says how it is shown. */
    private String cell(int column, Object value) {
        if (value == null) {
            return null;
        }
        if (value instanceof Instant instant) {
            sheet.value(next, column, instant.atZone(zone).toLocalDateTime());
            return DAY_AND_TIME;
        }
        if (value instanceof LocalDate day) {
            sheet.value(next, column, day);
            return DAY;
        }
        if (value instanceof Integer || value instanceof Long) {
            sheet.value(next, column, (Number) value);
            return WHOLE;
        }
        if (value instanceof BigDecimal || value instanceof Double) {
            sheet.value(next, column, (Number) value);
            return value instanceof BigDecimal number
                            && number.stripTrailingZeros().scale() <= 0
                    ? WHOLE
                    : FRACTION;
        }
        text(column, value.toString());
        return null;
    }

    // in the cell itself: the table of shared texts would be kept in memory until the end
    private void text(int column, String text) {
        sheet.inlineString(next, column, text.length() <= MAX_TEXT ? text : text.substring(0, MAX_TEXT));
    }

    private void finishSheet() {
        if (sheet != null) {
            try {
                sheet.finish();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            sheet = null;
        }
    }

    /** Writes what is left. */
    @Override
    public void close() {
        finishSheet();
        try {
            workbook.finish();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
