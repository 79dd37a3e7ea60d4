package vn.bangtin.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTest {

    @Test
    void a_spreadsheet_reads_vietnamese_quotes_and_line_breaks_as_they_are() {
        assertThat(new Csv()
                        .line("Tiêu đề", "Đơn vị")
                        .line("Nói \"có\", rồi\nthôi", null)
                        .toString())
                .isEqualTo("\uFEFF\"Tiêu đề\",\"Đơn vị\"\r\n\"Nói \"\"có\"\", rồi\nthôi\",\r\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1"})
    void what_looks_like_a_formula_is_text(String cell) {
        assertThat(new Csv().line(cell).toString()).isEqualTo("\uFEFF\"'" + cell + "\"\r\n");
    }
}
