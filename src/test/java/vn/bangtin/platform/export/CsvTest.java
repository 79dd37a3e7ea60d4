package vn.bangtin.platform.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTest {

    private static String written(String[]... lines) {
        var out = new ByteArrayOutputStream();
        try (var csv = new Csv(out)) {
            for (var line : lines) {
                csv.line(line);
            }
        }
        return out.toString(StandardCharsets.UTF_8);
    }

    @Test
    void a_spreadsheet_reads_vietnamese_quotes_and_line_breaks_as_they_are() {
        assertThat(written(new String[] {"Tiêu đề", "Đơn vị"}, new String[] {"Nói \"có\", rồi\nthôi", null}))
                .isEqualTo("\uFEFF\"Tiêu đề\",\"Đơn vị\"\r\n\"Nói \"\"có\"\", rồi\nthôi\",\r\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1"})
    void what_looks_like_a_formula_is_text(String cell) {
        assertThat(written(new String[] {cell})).isEqualTo("\uFEFF\"'" + cell + "\"\r\n");
    }
}
