package vn.bangtin.platform.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import vn.bangtin.platform.BusinessException;

class PastedHtmlTest {

    /** As Word puts it on the clipboard, shortened. */
    private static final String WORD =
            """
            <html xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:w="urn:schemas-microsoft-com:office:word">
            <head><meta name=Generator content="Microsoft Word 15"><title>Kế hoạch</title>
            <!--[if gte mso 9]><xml><w:WordDocument><w:View>Normal</w:View></w:WordDocument></xml><![endif]-->
            <style><!-- p.MsoNormal, li.MsoNormal {margin:0cm; font-size:14.0pt; font-family:"Times New Roman",serif;} --></style></head>
            <body lang=VI><!--StartFragment-->
            <h1><span lang=VI>I. Mục tiêu<o:p></o:p></span></h1>
            <p class=MsoNormal style='text-align:justify'><b><span style='font-size:14.0pt'>Đến hết năm</span></b><span>&nbsp;2026:<o:p></o:p></span></p>
            <p class=MsoListParagraph style='text-indent:-18.0pt;mso-list:l0 level1 lfo1'><![if !supportLists]><span style='mso-list:Ignore'>1.<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;</span></span><![endif]>Một<o:p></o:p></p>
            <p class=MsoListParagraph style='mso-list:l0 level2 lfo1'><!--[if !supportLists]--><span style='mso-list:Ignore'>·<span>&nbsp; </span></span><!--[endif]-->Một chấm<o:p></o:p></p>
            <p class=MsoListParagraph style='mso-list:l0 level1 lfo1'><span style='mso-list:Ignore'>2.<span>&nbsp;</span></span>Hai</p>
            <p class=MsoNormal><o:p>&nbsp;</o:p></p>
            <table class=MsoTableGrid border=1><thead><tr><td width=100><p class=MsoNormal align=center>Xã</p></td><td><p>Số</p></td></tr></thead>
            <tr><td style='width:1cm'><p class=MsoNormal>A</p></td><td><p class=MsoNormal>1</p><p class=MsoNormal>2</p></td></tr></table>
            <p class=MsoNormal><img width=10 src="file:///C:/Users/x/clip_image001.png"><span style='display:none;mso-hide:all'>ẩn</span></p>
            <!--EndFragment--></body></html>""";

    @Test
    void words_paragraphs_lists_and_tables_become_ours() {
        var pasted = PastedHtml.of(WORD);
        assertThat(pasted.html().replaceAll("\\s*\\n\\s*", ""))
                .isEqualTo("<h2>I. Mục tiêu</h2><p><b>Đến hết năm</b> 2026:</p>"
                        + "<ol><li>Một<ul><li>Một chấm</li></ul></li><li>Hai</li></ol>"
                        + "<table><thead><tr><th scope=\"col\">Xã</th><th scope=\"col\">Số</th></tr></thead>"
                        + "<tbody><tr><td>A</td><td><p>1</p><p>2</p></td></tr></tbody></table>");
        assertThat(pasted.picturesLeftOut()).isEqualTo(1);
        assertThat(pasted.encoding()).isNull();
    }

    @Test
    void emphasis_written_as_style_stays() {
        assertThat(PastedHtml.of("<b style=\"font-weight:normal\"><p><span style=\"font-weight: 700\">Đậm"
                                + " <span style=\"font-style: italic; color: red\">và nghiêng</span></span>,"
                                + " <span style=\"text-decoration:underline\">gạch</span>"
                                + " m<span style=\"vertical-align:super\">2</span></p></b>")
                        .html())
                .isEqualTo("<p><strong>Đậm <em>và nghiêng</em></strong>, <u>gạch</u> m<sup>2</sup></p>");
    }

    @Test
    void blocks_of_web_pages_stay_apart() {
        assertThat(PastedHtml.of("<section><div>Một</div><div>Hai <a name=x>ba</a></div></section><h5>Nhỏ</h5>")
                        .html())
                .isEqualTo("<p>Một</p><p>Hai ba</p><h4>Nhỏ</h4>");
    }

    @Test
    void an_old_encoding_is_found_by_the_font_that_a_rule_of_the_document_names() {
        var pasted = PastedHtml.of(
                "<style><!-- p.MsoNormal {mso-style-parent:\"\"; font-size:14.0pt; font-family:\".VnTime\";} --></style>"
                        + "<p class=MsoNormal>Tin <b>míi</b></p>"
                        + "<p class=MsoNormal style='font-family:\".VnTimeH\"'>th«ng b¸o</p>"
                        + "<p class=MsoNormal><span style='font-family:\"Times New Roman\"'>Unicode: café</span></p>");
        assertThat(pasted.encoding()).isEqualTo(OldEncoding.TCVN3);
        assertThat(pasted.html()).contains("<b>míi</b>");
        assertThat(pasted.converted()).isEqualTo("<p>Tin <b>mới</b></p><p>THÔNG BÁO</p><p>Unicode: café</p>");
    }

    @Test
    void a_table_in_vni_is_converted_cell_by_cell() {
        var pasted = PastedHtml.of("<table><tr><td><font face=\"VNI-Times\">Ñôn vò</font></td><td>"
                + "<span style=\"font-family:'VNI-Helve'\">Soá löôïng</span></td></tr></table>");
        assertThat(pasted.encoding()).isEqualTo(OldEncoding.VNI);
        assertThat(pasted.converted())
                .isEqualTo("<table><tbody><tr><td>Đơn vị</td><td>Số lượng</td></tr></tbody></table>");
    }

    @Test
    void without_a_font_the_words_decide_and_what_is_unicode_stays() {
        var pasted = PastedHtml.of("<p>Coäng hoøa xaõ hoäi chuû nghóa Vieät Nam</p><p>Đoạn này đúng rồi</p>");
        assertThat(pasted.encoding()).isEqualTo(OldEncoding.VNI);
        assertThat(pasted.converted()).isEqualTo("<p>Cộng hòa xã hội chủ nghĩa Việt Nam</p><p>Đoạn này đúng rồi</p>");
    }

    @Test
    void unicode_text_in_an_old_font_is_believed_to_be_unicode() {
        assertThat(PastedHtml.of("<p style=\"font-family:.VnTime\">Cộng hòa là của nhân dân</p>")
                        .encoding())
                .isNull();
        assertThat(PastedHtml.of("<p style=\"font-family:.VnTime\">Có là cá</p>")
                        .encoding())
                .isNull();
    }

    @Test
    void what_is_hostile_never_passes() {
        for (var html : SafeHtmlTest.hostile()) {
            var clean = PastedHtml.of(html).html();
            assertThat(SafeHtml.clean(clean)).isEqualTo(clean);
            SafeHtmlTest.assertHarmless(clean);
        }
    }

    @Test
    void a_paste_without_end_is_refused_in_words() {
        assertThatThrownBy(() -> PastedHtml.of("<p>Một đoạn.</p>".repeat(400_000)))
                .isInstanceOfSatisfying(
                        BusinessException.class, e -> assertThat(e.key()).isEqualTo("html.tooLong"));
    }

    @Test
    void nothing_is_nothing() {
        assertThat(PastedHtml.of(null).html()).isEmpty();
        assertThat(PastedHtml.of(" ").html()).isEmpty();
    }
}
