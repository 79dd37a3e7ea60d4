package vn.bangtin.news;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.bangtin.platform.BusinessException;

class FramingTest {

    @Test
    void the_whole_picture_needs_no_words() {
        assertThat(Framing.WHOLE.crop()).isNull();
        assertThat(Framing.WHOLE.focus()).isNull();
        assertThat(Framing.WHOLE.position()).isNull();
        assertThat(Framing.WHOLE.isCut()).isFalse();
        assertThat(Framing.of(null, null)).isEqualTo(Framing.WHOLE);
    }

    @Test
    void it_is_kept_as_it_was_chosen() {
        var framing = new Framing(125, 900, 100, 0, 450, 1000);
        assertThat(Framing.of(framing.crop(), framing.focus())).isEqualTo(framing);
        assertThat(framing.crop()).isEqualTo("100.0.450.1000");
    }

    @ParameterizedTest
    @CsvSource({
        "500, 500, 0, 0, 500, 1000, 100% 50%",
        "250, 500, 0, 0, 500, 1000, ",
        "300, 200, 200, 100, 400, 400, 25% 25%",
        "0, 1000, 200, 100, 400, 400, 0% 100%",
        "125, 500, 0, 0, 1000, 1000, 12.5% 50%"
    })
    void the_focal_point_is_told_within_what_is_shown(
            int x, int y, int left, int top, int width, int height, String position) {
        assertThat(new Framing(x, y, left, top, width, height).position()).isEqualTo(position);
    }

    @ParameterizedTest
    @CsvSource({
        "-1, 500, 0, 0, 1000, 1000, focusX",
        "500, 1001, 0, 0, 1000, 1000, focusY",
        "500, 500, 901, 0, 99, 1000, cropLeft",
        "500, 500, 0, -1, 1000, 1000, cropTop",
        "500, 500, 100, 0, 901, 1000, cropWidth",
        "500, 500, 0, 0, 1000, 99, cropHeight"
    })
    void what_reaches_over_the_edge_or_is_too_little_is_refused_at_its_field(
            int x, int y, int left, int top, int width, int height, String field) {
        assertThatThrownBy(() -> new Framing(x, y, left, top, width, height))
                .isInstanceOfSatisfying(
                        BusinessException.class, e -> assertThat(e.field()).isEqualTo(field));
    }

    @ParameterizedTest
    @CsvSource({"12.5, 125", "'12,5', 125", "' 100 ', 1000", "0, 0", "33.333, 333", "7., 70"})
    void percent_are_read_as_people_write_them(String text, int thousandths) {
        assertThat(Framing.thousandths("focusX", text)).isEqualTo(thousandths);
    }

    @ParameterizedTest
    @CsvSource({"''", "-5", "1e9", "abc", "1.2.3", "99999", "NaN"})
    void anything_else_is_no_number(String text) {
        assertThatThrownBy(() -> Framing.thousandths("cropTop", text))
                .isInstanceOfSatisfying(BusinessException.class, e -> {
                    assertThat(e.field()).isEqualTo("cropTop");
                    assertThat(e.key()).isEqualTo("media.framing.number");
                });
        assertThatThrownBy(() -> Framing.thousandths("cropTop", null)).isInstanceOf(BusinessException.class);
    }

    @Test
    void thousandths_are_written_without_needless_digits() {
        assertThat(Framing.percent(1000)).isEqualTo("100");
        assertThat(Framing.percent(0)).isEqualTo("0");
        assertThat(Framing.percent(333)).isEqualTo("33.3");
    }
}
