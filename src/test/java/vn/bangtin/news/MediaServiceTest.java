package vn.bangtin.news;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import javax.imageio.ImageIO;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import vn.bangtin.platform.BusinessException;
import vn.bangtin.platform.persistence.SqlCounter;
import vn.bangtin.platform.persistence.TestDatabase;

class MediaServiceTest {

    @RegisterExtension
    static final TestDatabase DATABASE = new TestDatabase();

    @TempDir
    Path data;

    private MediaService service;

    @BeforeEach
    void open() {
        service = SampleMedia.service(DATABASE, data);
    }

    @Test
    void a_picture_is_kept_under_its_hash_and_read_back_in_one_statement() {
        var stored = service.storePicture("C:\\Ảnh\\Toàn cảnh buổi lễ.JPG", content(SampleFiles.jpeg(1000, 500)));
        DATABASE.flushAndClear();

        try (var sql = new SqlCounter()) {
            assertThat(service.find(stored.hash())).contains(stored);
            assertThat(sql.count()).isEqualTo(1);
        }
        assertThat(stored.fileName()).isEqualTo("Toàn cảnh buổi lễ.jpg");
        assertThat(stored.title()).isEqualTo("Toàn cảnh buổi lễ");
        assertThat(stored.width()).isEqualTo(1000);
        assertThat(stored.height()).isEqualTo(500);
        assertThat(data.resolve("media")
                        .resolve(stored.hash().substring(0, 2))
                        .resolve(stored.hash().substring(2, 4))
                        .resolve(stored.hash()))
                .hasBinaryContent(SampleFiles.jpeg(1000, 500));
    }

    @Test
    void what_cannot_be_a_hash_asks_the_database_nothing() {
        try (var sql = new SqlCounter()) {
            assertThat(service.find("../../etc/passwd")).isEmpty();
            assertThat(service.find((String) null)).isEmpty();
            assertThat(service.find("A".repeat(64))).isEmpty();
            assertThat(sql.count()).isZero();
        }
    }

    @Test
    void the_same_file_put_in_twice_is_one_medium() {
        var first = service.storePicture("một.png", content(SampleFiles.png(50, 50)));
        var second = service.storeAttachment("hai.png", content(SampleFiles.png(50, 50)));
        assertThat(second).isEqualTo(first);
        assertThat(DATABASE.entityManager()
                        .createQuery("select count(m) from Media m", Long.class)
                        .getSingleResult())
                .isEqualTo(1);
    }

    @Test
    void a_known_file_that_the_disk_lost_comes_back_with_the_next_upload() throws IOException {
        var stored = service.storeAttachment("kế hoạch.pdf", content(SampleFiles.pdf()));
        Files.delete(service.file(stored));
        assertThat(service.storeAttachment("khác.pdf", content(SampleFiles.pdf())))
                .isEqualTo(stored);
        assertThat(service.file(stored)).exists();
    }

    @Test
    void storing_leaves_a_line_in_the_audit() {
        service.storeAttachment("Kế hoạch.pdf", content(SampleFiles.pdf()));
        DATABASE.entityManager().flush();
        assertThat(DATABASE.entityManager()
                        .createQuery("select e.title from AuditEntry e where e.subject = 'Media'", String.class)
                        .getResultList())
                .containsExactly("Kế hoạch.pdf");
    }

    @Test
    void a_file_over_the_limit_is_refused_while_it_arrives_and_leaves_nothing() throws IOException {
        // endless: only a limit that is kept while reading ends this test
        var endless = new InputStream() {
            @Override
            public int read() {
                return 'x';
            }
        };
        assertRefused("attachment", "media.tooLarge", () -> service.storeAttachment("lon.pdf", endless));
        assertNothingKept();
    }

    @Test
    void an_empty_file_is_refused() {
        assertRefused("picture", "media.empty", () -> service.storePicture("a.jpg", content(new byte[0])));
    }

    @Test
    void a_document_is_no_picture_even_if_it_is_known() {
        service.storeAttachment("a.pdf", content(SampleFiles.pdf()));
        assertRefused("picture", "media.picture.type", () -> service.storePicture("a.jpg", content(SampleFiles.pdf())));
    }

    @Test
    void foreign_types_are_refused_at_the_field_they_were_sent_in() throws IOException {
        assertRefused("picture", "media.picture.type", () -> service.storePicture("a.jpg", content(SampleFiles.exe())));
        assertRefused(
                "attachment",
                "media.type.unknown",
                () -> service.storeAttachment("a.pdf", content(SampleFiles.html())));
        assertNothingKept();
    }

    @Test
    void a_picture_that_is_cut_off_is_refused() throws IOException {
        var whole = SampleFiles.jpeg(800, 600);
        var half = Arrays.copyOf(whole, whole.length / 2);
        assertRefused("picture", "media.picture.broken", () -> service.storePicture("a.jpg", content(half)));
        var png = SampleFiles.png(800, 600);
        var halfPng = Arrays.copyOf(png, png.length / 2);
        assertRefused("picture", "media.picture.broken", () -> service.storePicture("a.png", content(halfPng)));
        assertNothingKept();
    }

    @Test
    void a_picture_of_gigapixels_is_refused_by_its_head() {
        assertRefused(
                "picture",
                "media.picture.tooManyPixels",
                () -> service.storePicture("bom.png", content(SampleFiles.pngHead(60_000, 60_000))));
    }

    @Test
    void renditions_have_the_widths_of_the_pages_and_are_never_larger_than_the_picture() throws IOException {
        var stored = service.storePicture("a.jpg", content(SampleFiles.jpeg(1000, 501)));
        assertThat(image(stored, 320).getWidth()).isEqualTo(320);
        assertThat(image(stored, 320).getHeight()).isEqualTo(160);
        assertThat(image(stored, 960).getWidth()).isEqualTo(960);
        assertThat(image(stored, 1600).getWidth()).isEqualTo(1000);
    }

    @Test
    void a_large_picture_is_scaled_right() throws IOException {
        var stored = service.storePicture("a.jpg", content(SampleFiles.jpeg(6400, 3200)));
        var image = image(stored, 640);
        assertThat(image.getWidth()).isEqualTo(640);
        assertThat(image.getHeight()).isEqualTo(320);
        assertThat(isRed(image, 320, 20)).isTrue();
        assertThat(isRed(image, 320, 300)).isFalse();
    }

    @Test
    void a_camera_held_upright_gives_an_upright_picture() throws IOException {
        // 6: turned a quarter to the right before it is shown; the red upper half comes to the right
        var stored = service.storePicture("a.jpg", content(SampleFiles.jpegFromCamera(800, 400, 6)));
        assertThat(stored.width()).isEqualTo(400);
        assertThat(stored.height()).isEqualTo(800);
        var image = image(stored, 320);
        assertThat(image.getHeight()).isEqualTo(640);
        assertThat(isRed(image, 300, 320)).isTrue();
        assertThat(isRed(image, 20, 320)).isFalse();
    }

    @Test
    void nothing_that_the_camera_wrote_reaches_a_reader() throws IOException {
        var original = SampleFiles.jpegFromCamera(800, 400, 1);
        assertThat(new String(original, StandardCharsets.ISO_8859_1)).contains("GPS-20.4339");
        var stored = service.storePicture("a.jpg", content(original));
        for (var width : MediaService.WIDTHS) {
            assertThat(new String(Files.readAllBytes(service.rendition(stored, width)), StandardCharsets.ISO_8859_1))
                    .doesNotContain("GPS", "Exif");
        }
        assertThat(service.file(stored)).isEqualTo(service.rendition(stored, 1600));
    }

    @Test
    void a_small_transparent_picture_stays_transparent() throws IOException {
        var stored = service.storePicture("logo.png", content(SampleFiles.transparentPng(700, 700)));
        assertThat(stored.servedType()).isEqualTo(FileType.PNG);
        var image = image(stored, 320);
        assertThat(image.getRGB(10, 10) >>> 24).isZero();
        assertThat(image.getRGB(310, 10) >>> 24).isEqualTo(255);
    }

    @Test
    void a_webp_picture_is_served_as_jpeg() throws IOException {
        var stored = service.storePicture("a.webp", content(SampleFiles.webp()));
        assertThat(image(stored, 640).getWidth()).isEqualTo(1);
    }

    @Test
    void a_lost_rendition_is_made_again_once_however_many_ask() throws Exception {
        var stored = service.storePicture("a.jpg", content(SampleFiles.jpeg(2000, 1000)));
        for (var width : MediaService.WIDTHS) {
            Files.delete(service.rendition(stored, width));
        }
        var pool = Executors.newFixedThreadPool(8);
        try {
            Callable<Path> ask = () -> service.rendition(stored, 640);
            var answers = pool.invokeAll(List.of(ask, ask, ask, ask, ask, ask, ask, ask));
            var made = Files.getLastModifiedTime(service.rendition(stored, 640));
            for (var answer : answers) {
                assertThat(ImageIO.read(answer.get().toFile()).getWidth()).isEqualTo(640);
                assertThat(Files.getLastModifiedTime(answer.get())).isEqualTo(made);
            }
        } finally {
            pool.shutdown();
        }
        try (var files = Files.walk(data.resolve("renditions"))) {
            assertThat(files.filter(Files::isRegularFile)).hasSize(MediaService.WIDTHS.size());
        }
    }

    @Test
    void names_from_other_systems_become_plain_names_with_the_right_end() {
        assertThat(nameFor("báo cáo.exe")).isEqualTo("báo cáo.pdf");
        assertThat(nameFor("../../etc/passwd")).isEqualTo("passwd.pdf");
        assertThat(nameFor("a\r\nSet-Cookie: x=\"1\".pdf")).isEqualTo("a Set-Cookie x= 1.pdf");
        assertThat(nameFor(".pdf")).isEqualTo("tep.pdf");
        assertThat(nameFor(null)).isEqualTo("tep.pdf");
        assertThat(nameFor("Kế hoạch 2026. Bản cuối")).isEqualTo("Kế hoạch 2026. Bản cuối.pdf");
        assertThat(nameFor("x".repeat(500) + ".pdf")).hasSize(154);
    }

    private static String nameFor(String fileName) {
        return Media.document("0".repeat(64), FileType.PDF, fileName, 1).getFileName();
    }

    private BufferedImage image(MediaRow media, int width) throws IOException {
        return ImageIO.read(service.rendition(media, width).toFile());
    }

    private static boolean isRed(BufferedImage image, int x, int y) {
        var colour = new Color(image.getRGB(x, y));
        return colour.getRed() > 200 && colour.getBlue() < 60;
    }

    private static InputStream content(byte[] bytes) {
        return new ByteArrayInputStream(bytes);
    }

    private static void assertRefused(String field, String key, ThrowingCallable upload) {
        assertThatThrownBy(upload).isInstanceOfSatisfying(BusinessException.class, e -> {
            assertThat(e.key()).isEqualTo(key);
            assertThat(e.field()).isEqualTo(field);
        });
    }

    private void assertNothingKept() throws IOException {
        try (var files = Files.walk(data)) {
            assertThat(files.filter(Files::isRegularFile)).isEmpty();
        }
    }
}
