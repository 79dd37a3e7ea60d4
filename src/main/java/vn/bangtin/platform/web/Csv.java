package vn.bangtin.platform.web;

import java.util.Arrays;
import java.util.stream.Collectors;

/**
 * A table as a file of comma-separated values (RFC 4180), as spreadsheets open it: in UTF-8 with a byte order mark, and
 * without any cell that a spreadsheet would take for a formula.
 */
public final class Csv {

    private final StringBuilder text = new StringBuilder("\uFEFF");

    /** Adds a line; {@code null} is an empty cell. */
    public Csv line(String... cells) {
        text.append(Arrays.stream(cells).map(Csv::cell).collect(Collectors.joining(",")))
                .append("\r\n");
        return this;
    }

    private static String cell(String value) {
        if (value == null) {
            return "";
        }
        // OWASP "CSV Injection": what begins like this would be computed, not shown
        var shown = !value.isEmpty() && "=+-@\t\r".indexOf(value.charAt(0)) >= 0 ? "'" + value : value;
        return "\"" + shown.replace("\"", "\"\"") + "\"";
    }

    /** The whole file. */
    @Override
    public String toString() {
        return text.toString();
    }
}
