package vn.bangtin.platform.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OldEncodingTest {

    private static final String VOWELS = "a à ả ã á ạ ă ằ ẳ ẵ ắ ặ â ầ ẩ ẫ ấ ậ e è ẻ ẽ é ẹ ê ề ể ễ ế ệ i ì ỉ ĩ í ị"
            + " o ò ỏ õ ó ọ ô ồ ổ ỗ ố ộ ơ ờ ở ỡ ớ ợ u ù ủ ũ ú ụ ư ừ ử ữ ứ ự y ỳ ỷ ỹ ý ỵ đ";

    @Test
    void tcvn3_has_all_small_letters() {
        assertThat(OldEncoding.TCVN3.convert("a µ ¶ · ¸ ¹ ¨ » ¼ ½ ¾ Æ © Ç È É Ê Ë e Ì Î Ï Ð Ñ ª Ò Ó Ô Õ Ö i × Ø Ü Ý Þ"
                        + " o ß á â ã ä « å æ ç è é ¬ ê ë ì í î u ï ñ ò ó ô \u00AD õ ö ÷ ø ù y ú û ü ý þ ®"))
                .isEqualTo(VOWELS);
    }

    @Test
    void tcvn3_has_the_large_letters_without_a_tone_and_those_of_the_standard_with_one() {
        assertThat(OldEncoding.TCVN3.convert("¡ ¢ £ ¤ ¥ ¦ §")).isEqualTo("Ă Â Ê Ô Ơ Ư Đ");
        assertThat(OldEncoding.TCVN3.convert("¯ º ¿ À Á Â Ã Ä Å Í Ù Ú Û à ð ÿ"))
                .isEqualTo("Ằ Ẳ Ẵ Ắ Ầ Ẩ Ẫ Ấ Ề Ể Ễ Ế Ồ Ổ Ỗ Ố");
    }

    private static final String VNI_VOWELS =
            "a aø aû aõ aù aï aê aè aú aü aé aë aâ aà aå aã aá aä e eø eû eõ eù eï eâ eà eå eã eá"
                    + " eä i ì æ ó í ò o oø oû oõ où oï oâ oà oå oã oá oä ô ôø ôû ôõ ôù ôï u uø uû uõ uù uï ö öø öû öõ öù öï y yø yû yõ yù î ñ";

    @Test
    void vni_has_all_letters_small_and_large() {
        assertThat(OldEncoding.VNI.convert(VNI_VOWELS)).isEqualTo(VOWELS);
        assertThat(OldEncoding.VNI.convert(VNI_VOWELS.toUpperCase(Locale.ROOT)))
                .isEqualTo(VOWELS.toUpperCase(Locale.ROOT));
        assertThat(OldEncoding.VNI.convert("Aâm, Öôùc, Ñaïi")).isEqualTo("Âm, Ước, Đại");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            TCVN3 | Céng hßa x· héi chñ nghÜa ViÖt Nam | Cộng hòa xã hội chủ nghĩa Việt Nam
            TCVN3 | §éc lËp - Tù do - H¹nh phóc | Độc lập - Tự do - Hạnh phúc
            TCVN3 | §Õn hÕt ngµy 20 th¸ng 11, phÇn lín v¨n b¶n gi÷a c¸c c¬ quan trong tØnh ®· ®\u00ADîc göi, nhËn trªn trôc liªn th«ng | Đến hết ngày 20 tháng 11, phần lớn văn bản giữa các cơ quan trong tỉnh đã được gửi, nhận trên trục liên thông
            VNI | Coäng hoøa xaõ hoäi chuû nghóa Vieät Nam | Cộng hòa xã hội chủ nghĩa Việt Nam
            VNI | COÄNG HOØA XAÕ HOÄI CHUÛ NGHÓA VIEÄT NAM | CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
            VNI | Ñoäc laäp - Töï do - Haïnh phuùc | Độc lập - Tự do - Hạnh phúc
            VNI | Caùc ñôn vò môùi saép xeáp tieáp tuïc ñöôïc hoã trôï kyõ thuaät taïi choã (Excel, Word 2003). | Các đơn vị mới sắp xếp tiếp tục được hỗ trợ kỹ thuật tại chỗ (Excel, Word 2003).
            """)
    void real_lines_are_recognised_and_become_unicode(OldEncoding encoding, String old, String unicode) {
        assertThat(OldEncoding.suspectedIn(old)).contains(encoding);
        assertThat(encoding.convert(old)).isEqualTo(unicode);
        assertThat(Normalizer.isNormalized(encoding.convert(old), Normalizer.Form.NFC))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Cộng hòa xã hội chủ nghĩa Việt Nam",
                "Có nên là cá hay là tôi?",
                "Ba má và chú tôi ăn cá, không có gì là quá lâu. Hòa hoà.",
                "Tie\u0302\u0301ng Vie\u0323\u0302t có dấu rời",
                "The naïve café façade: © 2026 ACME®, 20 °C ± 1, 5 µm, £10, §4, ½, «quoted»",
                "Où est-il ? Là, à côté de l’école ; déjà l’été, très près du théâtre où il était né à Orléans.",
                "« L’État, c’est moi », à la fin. À bientôt ! Ça va là-bas ?",
                "Größe über Köln, schöne Grüße aus Österreich, für Ärzte",
                "El niño comió ñandú en España; ¿qué más quería él?",
                "Não, já está cá à mão",
            })
    void ordinary_text_is_left_alone(String text) {
        assertThat(OldEncoding.suspectedIn(text)).isEmpty();
    }

    @Test
    void a_unicode_text_with_one_strange_word_is_no_old_text() {
        assertThat(OldEncoding.suspectedIn("Sở Thông tin đã gửi văn bản tới các đơn vị. Céng hßa"))
                .isEmpty();
    }
}
