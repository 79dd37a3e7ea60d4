package vn.bangtin.place;

import java.io.OutputStream;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import vn.bangtin.platform.export.Csv;
import vn.bangtin.platform.export.Excel;
import vn.bangtin.platform.text.Words;

/** An empty table in the shape in which {@link PlaceImportService} reads it; as a workbook with a sheet that explains it. */
public final class PlaceTemplate {

    private PlaceTemplate() {}

    /** Writes it as comma-separated values; {@code out} stays open. */
    public static void csv(OutputStream out, Words words) {
        new Csv(out)
                .line(Arrays.stream(PlaceColumn.values())
                        .map(column -> words.format(column.label()))
                        .toArray(String[]::new))
                .close();
    }

    /** Writes it as a workbook; {@code out} stays open. */
    public static void excel(OutputStream out, Words words, ZoneId zone) {
        try (var excel = new Excel(out, zone)) {
            excel.sheet(
                    words.format("place.list.title"),
                    Arrays.stream(PlaceColumn.values())
                            .map(column -> new Excel.Column(words.format(column.label()), column.width()))
                            .toList());
            excel.sheet(
                    words.format("import.sheet.help"),
                    List.of(
                            new Excel.Column(words.format("import.help.column"), 34),
                            new Excel.Column(words.format("import.help.required"), 12),
                            new Excel.Column(words.format("import.help.about"), 110)));
            for (var column : PlaceColumn.values()) {
                excel.row(
                        words.format(column.label()),
                        words.format(column.isRequired() ? "form.yes" : "form.no"),
                        words.format(column.about()));
            }
        }
    }
}
