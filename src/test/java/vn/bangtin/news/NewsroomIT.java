package vn.bangtin.news;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import vn.bangtin.PortalClient;
import vn.bangtin.PortalClient.Answer;
import vn.bangtin.PortalClient.Upload;
import vn.bangtin.PortalIT;

/** What people and their browsers do to an article besides what they should. */
class NewsroomIT extends PortalIT {

    private static final String RUN = Long.toString(System.nanoTime(), 36);

    private final ExecutorService fingers = Executors.newFixedThreadPool(2);

    @AfterEach
    void rest() {
        fingers.shutdown();
    }

    private static Map<String, String> article(Answer form, String title) {
        var page = form.page();
        var values = new HashMap<String, String>();
        values.put("title", title);
        values.put("category", page.selectFirst("#category option[value~=\\d+]").val());
        values.put("body", "<p>Nội dung của tin.</p>");
        return values;
    }

    private Answer followed(PortalClient client, Answer redirect) {
        assertThat(redirect.status()).as(() -> redirect.page().text()).isEqualTo(302);
        return client.get(
                redirect.location().substring(URI.create(base()).getPath().length()));
    }

    private String written(PortalClient author, String title) {
        var empty = author.get("/admin/news/edit");
        var saved = followed(author, author.submit(empty, "save", article(empty, title), Map.of()));
        return "/admin/news/edit?" + saved.response().uri().getQuery();
    }

    private static List<String> story(Answer page) {
        return page.page().select(".story b").eachText();
    }

    @Test
    void a_double_click_on_any_button_is_one_click() {
        var author = signedIn("AUTHOR");
        var editor = signedIn("EDITOR");
        var approver = signedIn("APPROVER");
        var publisher = signedIn("PUBLISHER");
        var path = written(author, "Hai lần bấm " + RUN);
        twice(author, path, "submit", Map.of());
        twice(editor, path, "take", Map.of());
        twice(editor, path, "hand-on", Map.of());
        twice(approver, path, "return", Map.of("words", "Sửa câu đầu"));
        twice(author, path, "submit", Map.of());
        twice(editor, path, "take", Map.of());
        twice(editor, path, "hand-on", Map.of());
        twice(approver, path, "approve", Map.of());
        twice(publisher, path, "publish", Map.of());
        twice(publisher, path, "withdraw", Map.of("words", "Hết hạn"));
        twice(publisher, path, "republish", Map.of());
        assertThat(story(author.get(path)))
                .containsExactly(
                        "Đăng lại",
                        "Gỡ bài",
                        "Đăng bài",
                        "Duyệt",
                        "Chuyển duyệt",
                        "Nhận biên tập",
                        "Trình duyệt",
                        "Trả lại",
                        "Chuyển duyệt",
                        "Nhận biên tập",
                        "Trình duyệt",
                        "Tạo");
        var id = path.replaceAll("\\D", "");
        assertThat(anonymous().get("/feeds/news.atom").body().split("/news/" + id + "/", -1))
                .as("entries of the feed")
                .hasSizeLessThanOrEqualTo(3);
    }

    /** Both clicks at the same moment, as a nervous finger does it. */
    private void twice(PortalClient client, String path, String button, Map<String, String> values) {
        var form = client.get(path);
        var answers = new ArrayList<Answer>();
        try {
            Callable<Answer> click = () -> client.submit(form, button, values, Map.of());
            for (var answer : fingers.invokeAll(List.of(click, click))) {
                answers.add(answer.get());
            }
        } catch (InterruptedException | ExecutionException e) {
            throw new AssertionError(e);
        }
        assertThat(answers).as("both answers to %s", button).allSatisfy(answer -> assertThat(answer.status())
                .isLessThan(500));
        assertThat(answers).as("%s was done", button).anySatisfy(answer -> assertThat(answer.status())
                .isEqualTo(302));
    }

    private static Stream<Arguments> badFiles() {
        return Stream.of(
                Arguments.of("SVG with a script", "picture", new Upload("so-do.svg", SampleFiles.svg()), "ảnh"),
                Arguments.of(
                        "30,000 × 30,000 pixels",
                        "picture",
                        new Upload("ban-do.png", SampleFiles.pngHead(30_000, 30_000)),
                        "30.000"),
                Arguments.of(
                        "zip bomb as docx", "attachment", new Upload("bao-cao.docx", SampleFiles.zipBomb()), "tệp"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("badFiles")
    void a_bad_file_is_told_in_words_and_nothing_is_lost(String what, String field, Upload file, String word) {
        var author = signedIn("AUTHOR");
        var path = written(author, "Tệp hỏng " + field + " " + RUN);
        var answer =
                author.submit(author.get(path), "save", Map.of("title", "Tiêu đề đang gõ " + RUN), Map.of(field, file));
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.page().select("#errors a[href=#" + field + "]").text())
                .containsIgnoringCase(word);
        assertThat(answer.page().selectFirst("#title").val()).isEqualTo("Tiêu đề đang gõ " + RUN);
        assertThat(author.get(path).page().selectFirst("#title").val())
                .as("what was saved before")
                .isEqualTo("Tệp hỏng " + field + " " + RUN);
    }

    @Test
    void nobody_takes_a_step_that_the_page_does_not_offer() {
        var author = signedIn("AUTHOR");
        var path = written(author, "Tự duyệt " + RUN);
        followed(author, author.submit(author.get(path), "submit", Map.of(), Map.of()));
        var page = author.get(path);
        assertThat(page.page().select("#approve, #publish, #publish-alone, #take"))
                .isEmpty();
        // a form of one's own making, with the button that is missing
        var forged = author.submit(page, "recall", Map.of("approve", "Duyệt"), Map.of());
        assertThat(forged.status()).isLessThan(500);
        assertThat(story(author.get(path))).doesNotContain("Duyệt");
    }
}
