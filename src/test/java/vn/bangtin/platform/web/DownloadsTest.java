package vn.bangtin.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DownloadsTest {

    @Test
    void a_vietnamese_name_arrives_also_where_marks_are_not_understood() {
        assertThat(Downloads.disposition("Báo cáo tháng 11.xlsx"))
                .isEqualTo("attachment; filename=\"bao-cao-thang-11.xlsx\";"
                        + " filename*=UTF-8''B%C3%A1o%20c%C3%A1o%20th%C3%A1ng%2011.xlsx");
    }

    @Test
    void a_name_cannot_end_the_header() {
        assertThat(Downloads.disposition("a\"\r\nX: y.xlsx"))
                .doesNotContain("\r", "\n")
                .contains("filename=\"a-x-y.xlsx\"");
    }
}
