package vn.bangtin.news.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.bangtin.account.CurrentUser;
import vn.bangtin.account.Identity;
import vn.bangtin.news.MediaRow;
import vn.bangtin.news.MediaService;
import vn.bangtin.news.SampleFiles;
import vn.bangtin.news.SampleMedia;
import vn.bangtin.platform.persistence.SqlCounter;
import vn.bangtin.platform.persistence.TestDatabase;

class MediaServletTest {

    @RegisterExtension
    static final TestDatabase DATABASE = new TestDatabase();

    @TempDir
    Path data;

    private MediaService media;
    private MediaRow picture;
    private MediaRow document;

    private String revision = "0";

    @BeforeEach
    void fill() {
        media = SampleMedia.service(DATABASE, data);
        picture = media.storePicture("Toàn cảnh.jpg", new ByteArrayInputStream(SampleFiles.jpeg(800, 400)));
        document = media.storeAttachment("Kế hoạch số 12.pdf", new ByteArrayInputStream(SampleFiles.pdf()));
        DATABASE.flushAndClear();
    }

    @Test
    void a_picture_comes_in_the_width_asked_for_to_be_kept_for_a_year() throws IOException {
        // who may read what is remembered
        get("/" + picture.hash() + "/320/toan-canh", null);
        try (var sql = new SqlCounter()) {
            var answer = get("/" + picture.hash() + "/320/toan-canh", null);
            assertThat(sql.count()).isEqualTo(1);
            assertThat(answer.status).isEqualTo(200);
            assertThat(answer.headers)
                    .containsEntry("Content-Type", "image/jpeg")
                    .containsEntry("Cache-Control", "public, max-age=31536000, immutable")
                    .containsEntry("X-Content-Type-Options", "nosniff")
                    .containsEntry("ETag", "\"" + picture.hash() + "-320\"")
                    .doesNotContainKey("Content-Disposition");
            assertThat(answer.body.toByteArray()).isEqualTo(Files.readAllBytes(media.rendition(picture, 320)));
        }
    }

    @Test
    void a_document_is_a_download_with_its_vietnamese_name_and_no_scripts() throws IOException {
        var answer = get("/" + document.hash() + "/file/ke-hoach.pdf", null);
        assertThat(answer.headers)
                .containsEntry("Content-Type", "application/pdf")
                .containsEntry(
                        "Content-Disposition",
                        "attachment; filename=\"ke-hoach-so-12.pdf\";"
                                + " filename*=UTF-8''K%E1%BA%BF%20ho%E1%BA%A1ch%20s%E1%BB%91%2012.pdf");
        assertThat(answer.headers.get("Content-Security-Policy")).contains("sandbox");
        assertThat(answer.body.toByteArray()).isEqualTo(SampleFiles.pdf());
    }

    @Test
    void a_picture_downloaded_is_not_the_original() throws IOException {
        var answer = get("/" + picture.hash() + "/file/toan-canh.jpg", null);
        assertThat(answer.status).isEqualTo(200);
        assertThat(answer.body.toByteArray())
                .isEqualTo(Files.readAllBytes(media.rendition(picture, 1600)))
                .isNotEqualTo(SampleFiles.jpeg(800, 400));
    }

    @Test
    void what_the_browser_has_is_not_sent_again() throws IOException {
        var answer = get("/" + picture.hash() + "/320/x", "\"other\", W/\"" + picture.hash() + "-320\"");
        assertThat(answer.status).isEqualTo(304);
        assertThat(answer.body.size()).isZero();
        assertThat(get("/" + picture.hash() + "/640/x", "\"" + picture.hash() + "-320\"").status)
                .isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "/",
                "/H",
                "/H/320",
                "/H/321/x",
                "/H/0320/x",
                "/H/-1/x",
                "/H/99999999999/x",
                "/H/320/x/y",
                "/H/original/x",
                "/D/320/x",
                "/0000000000000000000000000000000000000000000000000000000000000000/320/x",
                "/../../../bangtin.mv.db/file/x",
                "/..%2f..%2fbangtin/file/x",
                "/incoming/file/x"
            })
    void everything_else_is_not_found(String path) throws IOException {
        var answer = get(path.replace("H", picture.hash()).replace("D", document.hash()), null);
        assertThat(answer.status).isEqualTo(404);
        assertThat(answer.headers).doesNotContainKey("Cache-Control");
    }

    @Test
    void a_file_that_the_disk_lost_is_not_found() throws IOException {
        Files.delete(media.file(document));
        assertThat(get("/" + document.hash() + "/file/x.pdf", null).status).isEqualTo(404);
    }

    @Test
    void where_only_signed_in_people_read_nobody_else_gets_a_file() throws IOException {
        var path = "/" + picture.hash() + "/320/x";
        assertThat(get(path, null, "login", null).status).isEqualTo(401);
        var reader = new Identity(1, "docgia", "Độc giả", null, null, false, Set.of());
        var answer = get(path, null, "login", reader);
        assertThat(answer.status).isEqualTo(200);
        assertThat(answer.headers).containsEntry("Cache-Control", "private, max-age=31536000, immutable");
    }

    @Test
    void only_what_names_its_revision_is_kept_for_long() throws IOException {
        var path = "/" + picture.hash() + "/320/x";
        assertThat(get(path, null).headers).containsEntry("Cache-Control", "public, max-age=31536000, immutable");
        for (var other : new String[] {null, "", "1", "00", "x"}) {
            revision = other;
            var answer = get(path, null);
            assertThat(answer.status).as(other).isEqualTo(200);
            assertThat(answer.headers).as(other).containsEntry("Cache-Control", "public, max-age=300");
        }
    }

    private Answer get(String path, String ifNoneMatch) throws IOException {
        return get(path, ifNoneMatch, "public", null);
    }

    private Answer get(String path, String ifNoneMatch, String reading, Identity who) throws IOException {
        var request = (HttpServletRequest) Proxy.newProxyInstance(
                getClass().getClassLoader(),
                new Class<?>[] {HttpServletRequest.class},
                (proxy, method, arguments) -> switch (method.getName()) {
                    case "getPathInfo" -> path.isEmpty() ? null : path;
                    case "getParameter" -> revision;
                    case "getHeader" -> arguments[0].equals("If-None-Match") ? ifNoneMatch : null;
                    default -> throw new UnsupportedOperationException(method.getName());
                });
        var answer = new Answer();
        new MediaServlet(media, CurrentUser.of(who), reading).doGet(request, answer.asResponse());
        return answer;
    }

    /** What a browser would get. */
    private static final class Answer {

        private int status = 200;
        private final Map<String, String> headers = new HashMap<>();
        private final ByteArrayOutputStream body = new ByteArrayOutputStream();

        HttpServletResponse asResponse() {
            var output = new ServletOutputStream() {
                @Override
                public void write(int b) {
                    body.write(b);
                }

                @Override
                public boolean isReady() {
                    return true;
                }

                @Override
                public void setWriteListener(WriteListener listener) {
                    throw new UnsupportedOperationException();
                }
            };
            return (HttpServletResponse) Proxy.newProxyInstance(
                    getClass().getClassLoader(),
                    new Class<?>[] {HttpServletResponse.class},
                    (proxy, method, arguments) -> {
                        switch (method.getName()) {
                            case "setStatus", "sendError" -> status = (int) arguments[0];
                            case "setCharacterEncoding" -> headers.remove("Content-Type");
                            case "setHeader" -> headers.put((String) arguments[0], (String) arguments[1]);
                            case "setContentType" -> headers.put("Content-Type", (String) arguments[0]);
                            case "setContentLengthLong" -> headers.put("Content-Length", arguments[0].toString());
                            case "getOutputStream" -> {
                                return output;
                            }
                            default -> throw new UnsupportedOperationException(method.getName());
                        }
                        return null;
                    });
        }
    }
}
