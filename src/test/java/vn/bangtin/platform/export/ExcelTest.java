package vn.bangtin.platform.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipFile;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.bangtin.platform.export.Excel.Column;

class ExcelTest {

    private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

    @TempDir
    private Path directory;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    private Map<String, String> parts() throws IOException {
        var parts = new HashMap<String, String>();
        var file = directory.resolve("a.xlsx");
        Files.write(file, out.toByteArray());
        try (var zip = new ZipFile(file.toFile())) {
            for (var entry : Collections.list(zip.entries())) {
                parts.put(
                        entry.getName(), new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return parts;
    }

    private String cell(String address) throws Exception {
        var factory = DocumentBuilderFactory.newInstance();
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        var sheet = parts().get("xl/worksheets/sheet1.xml").getBytes(StandardCharsets.UTF_8);
        var cells = factory.newDocumentBuilder()
                .parse(new ByteArrayInputStream(sheet))
                .getElementsByTagName("c");
        for (var i = 0; i < cells.getLength(); i++) {
            var cell = cells.item(i);
            if (address.equals(cell.getAttributes().getNamedItem("r").getNodeValue())) {
                var type = cell.getAttributes().getNamedItem("t");
                return (type == null ? "n" : type.getNodeValue()) + ":" + cell.getTextContent();
            }
        }
        return null;
    }

    @Test
    void a_cell_is_what_it_holds() throws Exception {
        try (var excel = new Excel(out, ZONE)) {
            excel.sheet("Tin", List.of(new Column("Tiêu đề", 60), new Column("Số", 10)))
                    .row("Nói <có> & \"thôi\"", 12L, new BigDecimal("2.5"), LocalDate.of(2026, 11, 24), null)
                    .row("Đơn vị", Instant.parse("2026-11-23T17:30:00Z"));
        }
        assertThat(cell("A1")).isEqualTo("inlineStr:Tiêu đề");
        assertThat(cell("A2")).isEqualTo("inlineStr:Nói <có> & \"thôi\"");
        assertThat(cell("B2")).isEqualTo("n:12");
        assertThat(cell("C2")).isEqualTo("n:2.5");
        assertThat(cell("D2")).startsWith("n:46350");
        assertThat(cell("E2")).isNull();
        // half past midnight of the 24th in the portal's zone, and not the evening of the 23rd
        assertThat(Double.parseDouble(cell("B3").substring(2))).isBetween(46350.0208, 46350.0209);
        assertThat(parts().get("xl/styles.xml")).contains("dd/mm/yyyy hh:mm");
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "=HYPERLINK(\"http://x\")"})
    void what_looks_like_a_formula_is_text(String text) throws Exception {
        try (var excel = new Excel(out, ZONE)) {
            excel.sheet("Tin", List.of(new Column(text, 10))).row(text);
        }
        assertThat(cell("A1")).isEqualTo("inlineStr:" + text);
        assertThat(cell("A2")).isEqualTo("inlineStr:" + text);
        assertThat(parts().get("xl/worksheets/sheet1.xml")).doesNotContain("<f>");
    }

    @Test
    void what_the_format_forbids_is_left_out() throws Exception {
        try (var excel = new Excel(out, ZONE)) {
            excel.sheet("Tháng 11/2026: [tất cả các đơn vị của Sở]", List.of(new Column("a", 10)))
                    .row("x\u0000\u0007y")
                    .row("z".repeat(40_000));
        }
        assertThat(cell("A2")).isEqualTo("inlineStr:xy");
        assertThat(cell("A3")).hasSize("inlineStr:".length() + 32_767);
        assertThat(parts().get("xl/workbook.xml")).contains(" 11 2026").doesNotContain("2026:");
    }

    /** Counts and forgets. */
    private static final class Measure extends OutputStream {
        private long written;

        @Override
        public void write(int oneByte) {
            written++;
        }

        @Override
        public void write(byte[] bytes, int offset, int length) {
            written += length;
        }
    }

    @Test
    void rows_are_written_while_they_come() {
        var measure = new Measure();
        try (var excel = new Excel(measure, ZONE)) {
            excel.sheet("Tin", List.of(new Column("a", 10)));
            var before = 0L;
            for (var row = 1; row <= 100_000; row++) {
                excel.row("Dòng số " + row, row, Instant.EPOCH.plusSeconds(row));
                if (row % 20_000 == 0) {
                    assertThat(measure.written).as("after row " + row).isGreaterThan(before);
                    before = measure.written;
                }
            }
        }
    }
}
