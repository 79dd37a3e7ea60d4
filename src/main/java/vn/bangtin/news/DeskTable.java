package vn.bangtin.news;

import java.io.OutputStream;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import vn.bangtin.platform.export.Csv;
import vn.bangtin.platform.export.Excel;
import vn.bangtin.platform.text.Words;

/** The desk's list as a file for spreadsheets, written row by row. */
public final class DeskTable implements AutoCloseable {

    /** Which file; its name in lower case is the end of the file's name. */
    public enum Format {
        XLSX(Excel.CONTENT_TYPE),
        CSV(Csv.CONTENT_TYPE);

        private final String contentType;

        Format(String contentType) {
            this.contentType = contentType;
        }

        public String contentType() {
            return contentType;
        }
    }

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("dd/MM/yyyy HH:mm");

    private final Words words;
    private final ZoneId zone;
    private final Excel excel;
    private final Csv csv;

    /**
     * Begins with the names of the columns.
     *
     * @param out is written to, but not closed
     * @param zone in which the times are shown
     */
    public DeskTable(Format format, OutputStream out, Words words, ZoneId zone) {
        this.words = words;
        this.zone = zone;
        var columns = List.of(
                new Excel.Column(words.format("news.title"), 70),
                new Excel.Column(words.format("news.category"), 25),
                new Excel.Column(words.format("news.unit"), 30),
                new Excel.Column(words.format("news.state"), 15),
                new Excel.Column(words.format("news.desk.author"), 25),
                new Excel.Column(words.format("news.desk.changed"), 18),
                new Excel.Column(words.format("news.publishedAt"), 18));
        if (format == Format.XLSX) {
            csv = null;
            excel = new Excel(out, zone).sheet(words.format("admin.news"), columns);
        } else {
            excel = null;
            csv = new Csv(out).line(columns.stream().map(Excel.Column::title).toArray(String[]::new));
        }
    }

    /** Adds an article. */
    public void row(DeskRow row) {
        var state = words.format(row.state().getLabel());
        if (excel != null) {
            excel.row(row.title(), row.category(), row.unit(), state, row.author(), row.changedAt(), row.publishedAt());
        } else {
            csv.line(
                    row.title(),
                    row.category(),
                    row.unit(),
                    state,
                    row.author(),
                    time(row.changedAt()),
                    time(row.publishedAt()));
        }
    }

    /** Says, as the last line, that there are more. */
    public void cut(int rows) {
        var line = words.format("news.desk.cut", rows);
        if (excel != null) {
            excel.boldRow(line);
        } else {
            csv.line(line);
        }
    }

    private String time(Instant instant) {
        return instant == null ? "" : TIME.format(instant.atZone(zone));
    }

    /** Writes what is left. */
    @Override
    public void close() {
        if (excel != null) {
            excel.close();
        } else {
            csv.close();
        }
    }
}
