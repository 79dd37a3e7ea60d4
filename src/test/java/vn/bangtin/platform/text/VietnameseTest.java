package vn.bangtin.platform.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VietnameseTest {

    @Test
    void stored_text_is_nfc_without_what_the_eye_does_not_see() {
        // decomposed, as macOS and some keyboards send it
        assertThat(Vietnamese.clean("Tie\u0302\u0301ng Vie\u0323\u0302t")).isEqualTo("Tiếng Việt");
        assertThat(Vietnamese.clean("a\u200Bb\u202Ec\uFEFFd\u0000e\u0007f")).isEqualTo("abcdef");
        assertThat(Vietnamese.clean(" một\r\nhai\rba ")).isEqualTo("một\nhai\nba");
        assertThat(Vietnamese.clean("c\u01CEn")).isEqualTo("căn");
        assertThat(Vietnamese.clean(" \u200B ")).isNull();
        assertThat(Vietnamese.clean(null)).isNull();
    }

    @Test
    void letters_that_only_look_right_are_repaired() {
        assertThat(Vietnamese.clean("c\u01CE\u0301t, C\u01CDN")).isEqualTo("cắt, CĂN");
        assertThat(Vietnamese.clean("ðường Ðộc lập, Ɖà Nẵng")).isEqualTo("đường Độc lập, Đà Nẵng");
        // Cyrillic о and а, Greek Τ
        assertThat(Vietnamese.clean("H\u043E\u0430 h\u0435, \u03A4in")).isEqualTo("Hoa he, Tin");
        // a tone typed before the mark of its vowel
        assertThat(Vietnamese.clean("tie\u0301\u0302ng, b\u00E1\u0306t, gi\u00FA\u031Bp"))
                .isEqualTo("tiếng, bắt, giứp");
    }

    @Test
    void words_of_other_scripts_and_languages_stay() {
        for (var text : new String[] {"Москва", "Αθήνα", "5 μm", "Friðrik Ðorðe Reykjavík", "日本", "Über été"}) {
            assertThat(Vietnamese.clean(text)).isEqualTo(text);
        }
    }

    @Test
    void one_line_has_single_spaces() {
        assertThat(Vietnamese.cleanLine(" Sở\u00A0Thông \n tin\t và ")).isEqualTo("Sở Thông tin và");
        assertThat(Vietnamese.cleanLine("\u00A0")).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "Kỷ niệm 15 năm, ky niem 15 nam",
        "ĐƯỜNG Đê, duong de",
        "hòa, hoa",
        "hoà, hoa",
        "'Bưu chính – Viễn thông', 'buu chinh – vien thong'",
        "'  a   b ', a b",
    })
    void the_search_key_has_no_marks(String text, String key) {
        assertThat(Vietnamese.searchKey(text)).isEqualTo(key);
    }

    @Test
    void decomposed_and_precomposed_text_have_one_search_key() {
        assertThat(Vietnamese.searchKey("Tie\u0302\u0301ng Vie\u0323\u0302t"))
                .isEqualTo(Vietnamese.searchKey("Tiếng Việt"));
        assertThat(Vietnamese.searchKey(null)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "Sở TT&TT kỷ niệm 15 năm!, so-tt-tt-ky-niem-15-nam",
        "'Bưu chính – Viễn thông', buu-chinh-vien-thong",
        "' …Đại hội… ', dai-hoi",
        "???, -",
        "日本, -",
    })
    void the_slug_is_lower_case_letters_digits_and_hyphens(String text, String slug) {
        assertThat(Vietnamese.slug(text)).isEqualTo(slug);
    }

    @Test
    void a_long_slug_ends_with_a_whole_word() {
        var slug = Vietnamese.slug("tin ".repeat(40));
        assertThat(slug).hasSizeLessThanOrEqualTo(80).endsWith("-tin").doesNotEndWith("-");
        assertThat(Vietnamese.slug("x".repeat(200))).hasSize(80);
    }

    @Test
    void the_alphabet_is_the_vietnamese_one() {
        assertThat(Stream.of("đá", "dê", "Ăn", "ấm", "an", "ê", "em", "ơn", "ô", "o", "ư", "u", "da")
                        .sorted(Vietnamese.order()))
                .containsExactly("an", "Ăn", "ấm", "da", "dê", "đá", "em", "ê", "o", "ô", "ơn", "u", "ư");
    }

    @Test
    void people_are_listed_by_their_given_names() {
        assertThat(Stream.of("Trần Văn Đức", "Lê Bình", "Phạm Văn Dũng", "Nguyễn Thị Ân", "Lê Thị An", "Đỗ An", "Bình")
                        .sorted(Vietnamese.nameOrder()))
                .containsExactly(
                        "Đỗ An", "Lê Thị An", "Nguyễn Thị Ân", "Bình", "Lê Bình", "Phạm Văn Dũng", "Trần Văn Đức");
    }
}
