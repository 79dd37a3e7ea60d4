package vn.bangtin.news;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.Color;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.bangtin.account.Identity;
import vn.bangtin.platform.BusinessException;
import vn.bangtin.platform.ConflictException;
import vn.bangtin.platform.NotFoundException;
import vn.bangtin.platform.job.JobBench;
import vn.bangtin.platform.job.JobRow;
import vn.bangtin.platform.job.JobState;
import vn.bangtin.platform.paging.Page;
import vn.bangtin.platform.persistence.SqlCounter;
import vn.bangtin.platform.persistence.TestDatabase;

class MediaLibraryServiceTest {

    @RegisterExtension
    static final TestDatabase DATABASE = new TestDatabase();

    private static final Page FIRST = new Page(1, 20, "added", true);
    private static final MediaFilter ALL = new MediaFilter(null, null, false);
    private static final Identity ME = Newsroom.author(1);
    private static final Identity OTHER = Newsroom.author(2);

    @TempDir
    Path data;

    private Newsroom newsroom;
    private Category category;

    @BeforeEach
    void accounts_and_a_category() {
        newsroom = new Newsroom(DATABASE);
        newsroom.account(ME, "AUTHOR");
        newsroom.account(OTHER, "AUTHOR");
        newsroom.account(Newsroom.editor(), "EDITOR");
        category = newsroom.category("Chuyển đổi số", null);
    }

    private MediaLibraryService library(Identity who) {
        return newsroom.mediaLibrary(who);
    }

    private MediaRow picture(String name, int width) throws IOException {
        var row = SampleMedia.intake(DATABASE, data)
                .take(name, new ByteArrayInputStream(SampleFiles.jpeg(width, 90)), true, ME.id());
        DATABASE.flushAndClear();
        return row;
    }

    private long article(String body, Long lead) {
        var form = Newsroom.form("Tin có ảnh", category);
        var id = newsroom.desk(ME)
                .save(new ArticleForm(
                        null,
                        0,
                        form.title(),
                        form.summary(),
                        body,
                        form.categoryId(),
                        List.of(),
                        null,
                        lead,
                        lead == null ? null : "Hội trường",
                        null,
                        List.of(),
                        List.of()));
        DATABASE.flushAndClear();
        return id;
    }

    private static String shown(MediaRow row) {
        return "<p>Xem ảnh</p><figure><img src=\"/media/" + row.hash() + "/960/anh\" alt=\"Hội trường\"></figure>";
    }

    @Test
    void a_file_is_found_by_its_words_without_marks() throws IOException {
        var hall = picture("Toàn cảnh hội trường.jpg", 120);
        picture("Đoàn công tác.jpg", 130);
        var item = library(ME).item(hall.id());
        library(ME)
                .save(new MediaForm(
                        hall.id(), item.version(), "Hội trường tầng ba", "Ghế đỏ", "Lê Văn Ảnh", "Sở", "CC BY 4.0"));
        DATABASE.flushAndClear();

        assertThat(library(OTHER)
                        .page(new MediaFilter("le van anh", true, false), FIRST)
                        .slice()
                        .rows())
                .singleElement()
                .satisfies(found -> {
                    assertThat(found.title()).isEqualTo("Hội trường tầng ba");
                    assertThat(found.licence()).isEqualTo("CC BY 4.0");
                    assertThat(found.addedBy()).isEqualTo(ME.displayName());
                });
        assertThat(library(OTHER)
                        .page(new MediaFilter("doan", true, false), FIRST)
                        .slice()
                        .total())
                .isEqualTo(1);
        assertThat(library(OTHER)
                        .page(new MediaFilter(null, false, false), FIRST)
                        .slice()
                        .total())
                .isZero();
    }

    @Test
    void it_knows_where_a_picture_is_used() throws IOException {
        var row = picture("anh.jpg", 120);
        var unused = picture("khac.jpg", 130);
        var inText = article(shown(row), null);
        var asLead = article("<p>Bài</p>", row.id());
        var both = article(shown(row), row.id());

        assertThat(library(ME).uses(row.id())).isEqualTo(3);
        assertThat(library(ME).usedIn(row.id()))
                .extracting(MediaUse::articleId)
                .containsExactlyInAnyOrder(inText, asLead, both);
        assertThat(library(OTHER).usedIn(row.id())).as("drafts of others").isEmpty();
        assertThat(library(ME)
                        .page(new MediaFilter(null, null, true), FIRST)
                        .slice()
                        .rows())
                .extracting(MediaItem::id)
                .containsExactly(unused.id());

        var form = newsroom.desk(ME).forEditing(inText);
        newsroom.desk(ME).save(Newsroom.changed(form, form.title(), "<p>Không còn ảnh</p>"));
        DATABASE.flushAndClear();
        assertThat(library(ME).uses(row.id())).isEqualTo(2);
    }

    @Test
    void what_is_used_is_not_taken_out_and_what_was_taken_out_comes_back() throws IOException {
        var row = picture("anh.jpg", 120);
        var id = article(shown(row), null);
        assertThatThrownBy(() -> library(ME).remove(row.id())).isInstanceOfSatisfying(BusinessException.class, e -> {
            assertThat(e.key()).isEqualTo("media.used");
            assertThat(e.arguments()).containsExactly(1L);
        });
        var form = newsroom.desk(ME).forEditing(id);
        newsroom.desk(ME).save(Newsroom.changed(form, form.title(), "<p>Không còn ảnh</p>"));
        DATABASE.flushAndClear();

        library(ME).remove(row.id());
        DATABASE.flushAndClear();
        assertThat(library(ME).page(ALL, FIRST).slice().rows()).isEmpty();
        assertThatThrownBy(() -> library(ME).item(row.id())).isInstanceOf(NotFoundException.class);

        assertThat(picture("anh khac.jpg", 120).id()).isEqualTo(row.id());
        assertThat(lastAudit()).contains("broughtBack");
        assertThat(library(ME).page(ALL, FIRST).slice().rows()).hasSize(1);
    }

    private MediaLibraryService replacing(Identity who) {
        return newsroom.mediaLibrary(who, SampleMedia.intake(DATABASE, data));
    }

    private void replace(Identity who, MediaRow row, String name, byte[] content) {
        replacing(who)
                .replace(row.id(), library(who).item(row.id()).version(), name, new ByteArrayInputStream(content));
        DATABASE.flushAndClear();
    }

    private MediaRow now(MediaRow row) {
        return library(ME).item(row.id()).row();
    }

    private void frame(MediaRow row, Framing framing) {
        var item = library(ME).item(row.id());
        library(ME).save(new MediaForm(row.id(), item.version(), item.title(), null, null, null, null, framing));
        DATABASE.flushAndClear();
    }

    private String lastAudit() {
        return DATABASE.entityManager()
                .createQuery("select e.action, e.changes from AuditEntry e order by e.id desc", Object[].class)
                .setMaxResults(1)
                .getResultStream()
                .map(Arrays::toString)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void what_is_cut_away_is_in_no_rendition_and_can_be_taken_back() throws IOException {
        var row = picture("anh.jpg", 120);
        var media = SampleMedia.service(DATABASE, data);
        var original = Files.readAllBytes(new MediaFiles(data.toString()).path(row.content()));
        var fired = newsroom.changes.fired().size();

        // the lower half, which is blue
        frame(row, new Framing(250, 750, 0, 500, 500, 500));
        var cut = now(row);
        assertThat(cut.hash()).isEqualTo(row.hash());
        assertThat(cut.revision()).isEqualTo(1);
        assertThat(cut.width()).isEqualTo(60);
        assertThat(cut.height()).isEqualTo(45);
        assertThat(cut.position()).isNull();
        var image = ImageIO.read(media.rendition(cut, 320).toFile());
        assertThat(image.getWidth()).isEqualTo(60);
        assertThat(image.getHeight()).isEqualTo(45);
        assertThat(new Color(image.getRGB(30, 3)).getBlue()).isGreaterThan(200);
        assertThat(newsroom.changes.fired()).hasSize(fired + 1);
        assertThat(lastAudit()).contains("changed", "media.crop", "0, 50, 50 × 50 %");
        var whole = ImageIO.read(media.whole(library(ME).item(row.id()), 320).toFile());
        assertThat(whole.getWidth()).isEqualTo(120);
        assertThat(new Color(whole.getRGB(60, 3)).getRed()).isGreaterThan(200);

        frame(row, new Framing(250, 900, 0, 500, 500, 500));
        assertThat(now(row).revision()).as("the pixels are the same").isEqualTo(1);
        assertThat(now(row).position()).isEqualTo("50% 80%");

        frame(row, Framing.WHOLE);
        assertThat(now(row).revision()).isEqualTo(2);
        assertThat(now(row).width()).isEqualTo(120);
        assertThat(Files.readAllBytes(new MediaFiles(data.toString()).path(row.content())))
                .isEqualTo(original);
    }

    @Test
    void a_replaced_picture_keeps_its_address_and_is_shown_wherever_the_old_one_was() throws IOException {
        var row = picture("anh.jpg", 120);
        var id = article(shown(row), row.id());
        var fired = newsroom.changes.fired().size();

        replace(ME, row, "dep hon.png", SampleFiles.png(400, 300));

        var better = now(row);
        assertThat(better.id()).isEqualTo(row.id());
        assertThat(better.hash()).isEqualTo(row.hash());
        assertThat(better.content()).isNotEqualTo(row.content());
        assertThat(better.title()).isEqualTo("anh");
        assertThat(better.fileName()).isEqualTo("anh.png");
        assertThat(better.width()).isEqualTo(400);
        assertThat(library(ME).uses(row.id())).isEqualTo(1);
        var page = newsroom.desk(ME).preview(id);
        assertThat(page.body())
                .contains("/media/" + row.hash() + "/960/anh?r=1")
                .contains("Hội trường");
        assertThat(page.row().leadRevision()).isEqualTo(1);
        assertThat(page.row().leadWidth()).isEqualTo(400);
        assertThat(newsroom.changes.fired()).as("kept pages are dropped").hasSize(fired + 1);
        assertThat(lastAudit()).contains("replaced", row.content(), better.content());
        var media = SampleMedia.service(DATABASE, data);
        assertThat(ImageIO.read(media.rendition(media.find(row.hash()).orElseThrow(), 640)
                                .toFile())
                        .getWidth())
                .isEqualTo(400);
        assertThat(new MediaFiles(data.toString()).path(row.content()))
                .as("the old one is kept")
                .exists();
    }

    @Test
    void a_picture_of_other_proportions_is_shown_whole() throws IOException {
        var row = picture("anh.jpg", 120);
        var framing = new Framing(250, 750, 0, 500, 500, 500);
        frame(row, framing);
        replace(ME, row, "lon.jpg", SampleFiles.jpeg(240, 180));
        assertThat(now(row).framing()).isEqualTo(framing);
        assertThat(now(row).width()).isEqualTo(120);
        replace(ME, row, "cao.jpg", SampleFiles.jpeg(120, 180));
        assertThat(now(row).framing()).isEqualTo(Framing.WHOLE);
        assertThat(now(row).height()).isEqualTo(180);
    }

    @Test
    void what_once_was_the_content_of_another_is_a_new_file_with_an_address_of_its_own() throws IOException {
        var row = picture("anh.jpg", 120);
        replace(ME, row, "khac.jpg", SampleFiles.jpeg(121, 90));
        var again = picture("anh.jpg", 120);
        assertThat(again.id()).isNotEqualTo(row.id());
        assertThat(again.content()).isEqualTo(row.content());
        assertThat(again.hash()).isNotEqualTo(row.hash()).matches("[0-9a-f]{64}");
        assertThat(picture("anh.jpg", 120).id()).as("and it is known").isEqualTo(again.id());
        assertThat(picture("khac.jpg", 121).id()).isEqualTo(row.id());
    }

    @ParameterizedTest
    @CsvSource({
        "media.picture.type, pdf", "media.picture.type, svg", "media.replace.same, same", "media.replace.known, other",
        "media.empty, empty", "media.tooLarge, large", "media.picture.tooManyPixels, bomb", "media.picture.broken, cut"
    })
    void what_cannot_take_its_place_is_refused_at_its_field(String key, String kind) throws IOException {
        var row = picture("anh.jpg", 120);
        picture("khac.jpg", 130);
        var jpeg = SampleFiles.jpeg(130, 90);
        var content =
                switch (kind) {
                    case "pdf" -> SampleFiles.pdf();
                    case "svg" -> SampleFiles.svg();
                    case "same" -> SampleFiles.jpeg(120, 90);
                    case "other" -> jpeg;
                    case "empty" -> new byte[0];
                    case "large" -> new byte[(1 << 20) + 1];
                    case "bomb" -> SampleFiles.pngHead(20_000, 20_000);
                    default -> Arrays.copyOf(jpeg, jpeg.length / 2);
                };
        assertThatThrownBy(() -> replacing(ME).replace(row.id(), 1, "x", new ByteArrayInputStream(content)))
                .isInstanceOfSatisfying(BusinessException.class, e -> {
                    assertThat(e.key()).isEqualTo(key);
                    assertThat(e.field()).isEqualTo("better");
                });
        DATABASE.entityManager().clear();
        assertThat(now(row)).isEqualTo(row);
    }

    @Test
    void a_document_is_replaced_by_a_document_only() throws IOException {
        var row = SampleMedia.intake(DATABASE, data)
                .take("ke hoach.pdf", new ByteArrayInputStream(SampleFiles.pdf()), false, ME.id());
        DATABASE.flushAndClear();
        replace(ME, row, "ke hoach moi.docx", SampleFiles.docx());
        assertThat(now(row).type()).isEqualTo(FileType.DOCX);
        assertThat(now(row).fileName()).isEqualTo("ke hoach.docx");
        assertThatThrownBy(() -> replace(ME, row, "x.jpg", SampleFiles.jpeg(10, 10)))
                .isInstanceOfSatisfying(
                        BusinessException.class, e -> assertThat(e.key()).isEqualTo("media.replace.kind"));
    }

    @Test
    void of_two_who_replace_at_once_the_second_is_told() throws IOException {
        var row = picture("anh.jpg", 120);
        var seen = library(ME).item(row.id()).version();
        replace(Newsroom.editor(), row, "a.jpg", SampleFiles.jpeg(121, 90));
        var second = new ByteArrayInputStream(SampleFiles.jpeg(122, 90));
        assertThatThrownBy(() -> replacing(ME).replace(row.id(), seen, "b.jpg", second))
                .isInstanceOfSatisfying(ConflictException.class, e -> {
                    assertThat(e.stored().get("media.hash"))
                            .isNotEqualTo(e.mine().get("media.hash"));
                    assertThat(e.changedBy()).isNotNull();
                });
        assertThatThrownBy(() -> replace(OTHER, row, "c.jpg", SampleFiles.jpeg(123, 90)))
                .isInstanceOfSatisfying(BusinessException.class, e -> {
                    assertThat(e.key()).isEqualTo("media.notYours");
                    assertThat(e.field()).isNull();
                });
    }

    @Test
    void all_pictures_are_scaled_anew_and_a_lost_original_is_named_and_keeps_nothing() throws IOException {
        var row = picture("anh.jpg", 700);
        var lost = picture("mat.jpg", 800);
        var media = SampleMedia.service(DATABASE, data);
        for (var width : new int[] {320, 640}) {
            Files.write(media.rendition(row, width), new byte[] {1});
        }
        Files.delete(new MediaFiles(data.toString()).path(lost.content()));
        var job = new JobBench(DATABASE.entityManager(), data, Newsroom.CLOCK)
                .run(SampleMedia.rescaling(DATABASE, data), Map.of(), ME.id());
        assertThat(job)
                .returns(JobState.DONE, JobRow::state)
                .returns(2L, JobRow::done)
                .returns("Không đọc được tệp gốc của 1 ảnh: mat", JobRow::note);
        for (var width : new int[] {320, 640}) {
            assertThat(ImageIO.read(media.rendition(row, width).toFile()).getWidth())
                    .isEqualTo(width);
        }
    }

    @Test
    void one_changes_what_one_put_in_and_an_editor_everything() throws IOException {
        var row = picture("anh.jpg", 120);
        var item = library(OTHER).item(row.id());
        assertThatThrownBy(() -> library(OTHER)
                        .save(new MediaForm(row.id(), item.version(), "Tên khác", null, null, null, null)))
                .isInstanceOfSatisfying(
                        BusinessException.class, e -> assertThat(e.key()).isEqualTo("media.notYours"));
        assertThatThrownBy(() -> library(OTHER).remove(row.id())).isInstanceOf(BusinessException.class);
        library(Newsroom.editor())
                .save(new MediaForm(row.id(), item.version(), "Tên của biên tập", null, null, null, null));
        DATABASE.flushAndClear();
        assertThatThrownBy(() -> library(ME)
                        .save(new MediaForm(row.id(), item.version(), "Tên của tôi", null, null, null, null)))
                .isInstanceOf(ConflictException.class);
        assertThatThrownBy(
                        () -> library(Newsroom.editor()).save(new MediaForm(row.id(), 99, " ", null, null, null, null)))
                .isInstanceOfSatisfying(
                        BusinessException.class, e -> assertThat(e.field()).isEqualTo("title"));
    }

    @Test
    void a_page_costs_three_statements_however_many_files_there_are() throws IOException {
        for (var i = 0; i < 25; i++) {
            picture("anh " + i + ".jpg", 100 + i);
        }
        article("<p>Bài</p>", library(ME).page(ALL, FIRST).slice().rows().get(0).id());
        try (var sql = new SqlCounter()) {
            var page = library(ME).page(ALL, FIRST);
            assertThat(page.slice().total()).isEqualTo(25);
            assertThat(page.slice().rows().stream().mapToLong(page::uses).sum()).isEqualTo(1);
            assertThat(sql.count()).isEqualTo(3);
        }
    }
}
