package vn.bangtin.platform.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import vn.bangtin.platform.text.WordDifference.Kind;

class WordDifferenceTest {

    /** One paragraph a line, as "p: same [-removed-] {+added+}"; what begins on one side only has its sign in front. */
    private static String shown(WordDifference difference) {
        return difference.paragraphs().stream()
                .map(paragraph -> sign(paragraph.kind())
                        + paragraph.element()
                        + ": "
                        + paragraph.runs().stream()
                                .map(run -> switch (run.kind()) {
                                    case SAME -> run.text();
                                    case REMOVED -> "[-" + run.text() + "-]";
                                    case ADDED -> "{+" + run.text() + "+}";
                                })
                                .collect(Collectors.joining()))
                .collect(Collectors.joining("\n"));
    }

    private static String sign(Kind kind) {
        return kind == Kind.SAME ? "" : kind == Kind.ADDED ? "+" : "-";
    }

    /** One side of a difference, its words one space apart. */
    private static String side(WordDifference difference, Kind kind) {
        return difference.paragraphs().stream()
                .flatMap(paragraph -> paragraph.runs().stream())
                .filter(run -> run.kind() == Kind.SAME || run.kind() == kind)
                .map(run -> run.text().strip())
                .collect(Collectors.joining(" "));
    }

    @Test
    void words_are_compared_not_lines() {
        assertThat(shown(WordDifference.ofText("Sở họp giao ban tháng 10.", "Sở họp giao ban báo chí tháng 11.")))
                .isEqualTo("p: Sở họp giao ban{+ báo chí+} tháng[- 10-]{+ 11+}.");
        assertThat(WordDifference.ofText("Như cũ", "Như  cũ").same()).isTrue();
    }

    @Test
    void paragraphs_come_and_go_whole() {
        assertThat(shown(WordDifference.ofHtml(
                        "<p>Một.</p><p>Hai.</p><ul><li>Ba</li></ul>",
                        "<p>Một.</p><h2>Mục</h2><p>Hai.</p><ul><li>Ba</li><li>Bốn</li></ul>")))
                .isEqualTo("p: Một.\n+h2: {+Mục+}\np: Hai.\nli: Ba\n+li: {+Bốn+}");
        assertThat(shown(WordDifference.ofHtml("<p>Một.</p><p>Hai.</p>", "<p>Một.</p>")))
                .isEqualTo("p: Một.\n-p: [-Hai.-]");
        assertThat(shown(WordDifference.ofHtml("<p>Một</p>", "<h2>Một</h2>"))).isEqualTo("-p: \n+h2: Một");
    }

    @Test
    void words_stand_in_the_paragraph_that_they_were_added_to() {
        assertThat(shown(WordDifference.ofHtml("<p>Một.</p><h3>Bỏ</h3>", "<p>Một. Thêm.</p><ul><li>Mới</li></ul>")))
                .isEqualTo("p: Một.{+ Thêm.+}\n-h3: [-Bỏ-]\n+li: {+Mới+}");
    }

    @Test
    void long_rows_of_unchanged_paragraphs_are_folded_but_for_those_next_to_a_change() {
        var same = "<p>a</p><p>b</p><p>c</p><p>d</p><p>e</p>";
        assertThat(WordDifference.ofHtml(same + "<p>cũ</p>" + same, same + "<p>mới</p>" + same)
                        .stretches())
                .extracting(stretch ->
                        (stretch.folded() ? "…" : "") + stretch.paragraphs().size())
                .containsExactly("…4", "1", "1", "1", "…4");
    }

    @Test
    void bold_is_not_seen_but_links_and_pictures_are() {
        assertThat(WordDifference.ofHtml("<p>Tin <b>mới</b></p>", "<p>Tin mới</p>")
                        .same())
                .isTrue();
        assertThat(WordDifference.ofHtml("<p>Gia<b>đình</b></p>", "<p>Gia đình</p>")
                        .same())
                .isFalse();
        assertThat(shown(WordDifference.ofHtml(
                        "<p>Xem <a href=\"/news/1\">tin</a>.</p>", "<p>Xem <a href=\"/news/2\">tin</a>.</p>")))
                .contains("[- (/news/1)-]{+ (/news/2)+}");
        assertThat(shown(WordDifference.ofHtml("<p>Ảnh</p>", "<p>Ảnh<img src=\"/media/a\" alt=\"Hội trường\"></p>")))
                .contains("{+ [Hội trường · /media/a]+}");
    }

    @Test
    void one_side_may_be_empty() {
        assertThat(shown(WordDifference.ofHtml(null, "<p>Mới</p>"))).isEqualTo("+p: {+Mới+}");
        assertThat(shown(WordDifference.ofText("Cũ", ""))).isEqualTo("-p: [-Cũ-]");
        assertThat(WordDifference.ofHtml("", null).same()).isTrue();
    }

    @Test
    void whatever_the_texts_both_can_be_read_out_of_the_difference() {
        var random = new Random(7);
        for (int i = 0; i < 200; i++) {
            var before = text(random, random.nextInt(60), 12);
            var after = text(random, random.nextInt(60), 12);
            var difference = WordDifference.ofText(before, after);
            assertThat(side(difference, Kind.REMOVED).replace(" ", "")).isEqualTo(before.replaceAll("\\s", ""));
            assertThat(side(difference, Kind.ADDED).replace(" ", "")).isEqualTo(after.replaceAll("\\s", ""));
        }
    }

    @Test
    void long_texts_without_a_word_in_common_count_as_replaced() {
        var before = IntStream.range(0, 12_000).mapToObj(i -> "a" + i).collect(Collectors.joining(" "));
        var after = IntStream.range(0, 12_000).mapToObj(i -> "b" + i).collect(Collectors.joining(" "));
        var difference = WordDifference.ofText(before, after);
        assertThat(side(difference, Kind.REMOVED)).isEqualTo(before);
        assertThat(side(difference, Kind.ADDED)).isEqualTo(after);
    }

    @Test
    void one_new_word_in_a_long_text_is_found_among_words_that_occur_again_and_again() {
        var random = new Random(3);
        var words = text(random, 12_000, 400).split("\\s");
        words[100] = "mốc1";
        words[11_900] = "mốc2";
        var before = String.join(" ", words);
        words[50] = "khác";
        words[6_000] = "mới";
        words[11_950] = "lạ";
        var difference = WordDifference.ofText(before, String.join(" ", words));
        assertThat(difference.paragraphs()).hasSize(1);
        assertThat(difference.paragraphs().get(0).runs().stream()
                        .filter(run -> run.kind() == Kind.ADDED)
                        .map(run -> run.text().strip()))
                .contains("khác", "lạ");
    }

    private static String text(Random random, int words, int different) {
        return random.ints(words, 0, different)
                .mapToObj(i -> "từ" + i + (i % 11 == 0 ? "\n" : ""))
                .collect(Collectors.joining(" "))
                .strip();
    }
}
