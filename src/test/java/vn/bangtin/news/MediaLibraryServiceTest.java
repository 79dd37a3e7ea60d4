package vn.bangtin.news;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import vn.bangtin.account.Identity;
import vn.bangtin.platform.BusinessException;
import vn.bangtin.platform.ConflictException;
import vn.bangtin.platform.NotFoundException;
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
        assertThat(library(ME).page(ALL, FIRST).slice().rows()).hasSize(1);
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
