package vn.bangtin.news;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class MediaInTextTest {

    private static final String A = "a".repeat(64);
    private static final String B = "b".repeat(64);
    private static final Map<String, MediaInText.Now> MEDIA =
            Map.of(A, new MediaInText.Now(3, 600, 300), B, new MediaInText.Now(1, 0, 0));

    private static String current(String body) {
        return MediaInText.current(body, MEDIA);
    }

    @Test
    void a_picture_gets_its_revision_and_its_measures() {
        assertThat(current("<p>x</p><img src=\"/media/" + A
                        + "/960/hoi-truong\" alt=\"a > b\" width=\"960\" height=\"540\">"))
                .isEqualTo("<p>x</p><img src=\"/media/" + A
                        + "/960/hoi-truong?r=3\" alt=\"a > b\" width=\"600\" height=\"300\">");
        assertThat(current("<img alt=\"\" src=\"/portal/media/" + A + "/320/x?r=1\">"))
                .as("a revision that came with a copied text")
                .isEqualTo("<img alt=\"\" src=\"/portal/media/" + A + "/320/x?r=3\">");
    }

    @Test
    void a_link_to_a_file_gets_its_revision() {
        assertThat(current("<a href=\"/media/" + B + "/file/ke-hoach.pdf#page=2\">Kế hoạch</a>"))
                .isEqualTo("<a href=\"/media/" + B + "/file/ke-hoach.pdf?r=1#page=2\">Kế hoạch</a>");
    }

    @Test
    void everything_else_stays_as_it_is() {
        for (var body : new String[] {
            "<img src=\"/media/" + "c".repeat(64) + "/960/x\" width=\"960\">",
            "<p>src=\"/media/" + A + "/960/x\"</p>",
            "<a href=\"/news/5/x\">/media/" + A + "/960/x</a>",
            "<img src=\"/media/" + A + "\">",
            "<img alt=\"" + "x\" src=\"".repeat(3) + "\">",
            "<p>" + "<".repeat(5_000),
            "<img " + "a=\"b\" ".repeat(20_000)
        }) {
            assertThat(current(body)).isEqualTo(body);
        }
        assertThat(MediaInText.current("<img src=\"/media/" + A + "/960/x\">", Map.of()))
                .endsWith("/x\">");
    }
}
