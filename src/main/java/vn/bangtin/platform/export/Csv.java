package vn.bangtin.platform.export;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Collectors;

/**
 * A table as a file of comma-separated values (RFC 4180), written while its lines come, as spreadsheets open it: in UTF-8
 * with a byte order mark, and without any cell that a spreadsheet would take for a formula.
 */
public final class Csv implements AutoCloseable {

    /** What the type of the answer is called. */
    public static final String CONTENT_TYPE = "text/csv; charset=UTF-8";

    private final Writer out;

    /** @param out is written to, but not closed */
    public Csv(OutputStream out) {
        this.out = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        write("\uFEFF");
    }

    /** Adds a line; {@code null} is an empty cell. */
    public Csv line(String... cells) {
        write(Arrays.stream(cells).map(Csv::cell).collect(Collectors.joining(",")) + "\r\n");
        return this;
    }

    private void write(String text) {
        try {
            out.write(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String cell(String value) {
        if (value == null) {
            return "";
        }
        // OWASP "CSV Injection": what begins like this would be computed, not shown
        var shown = !value.isEmpty() && "=+-@\t\r".indexOf(value.charAt(0)) >= 0 ? "'" + value : value;
        return "\"" + shown.replace("\"", "\"\"") + "\"";
    }

    /** Writes what is left. */
    @Override
    public void close() {
        try {
            out.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
