package vn.bangtin.news;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import vn.bangtin.platform.DemoContentRequested;
import vn.bangtin.platform.paging.Page;
import vn.bangtin.platform.persistence.TestDatabase;

class MediaDemoTest {

    @RegisterExtension
    static final TestDatabase DATABASE = new TestDatabase();

    @TempDir
    Path data;

    @Test
    void the_newest_articles_get_pictures_told_in_words_and_one_gets_files() {
        var newsroom = new Newsroom(DATABASE);
        var category = newsroom.category("Chuyển đổi số", null);
        for (var i = 0; i < 12; i++) {
            newsroom.published("Tin " + i, category, Newsroom.NOW.minus(Duration.ofHours(i)));
        }
        DATABASE.flushAndClear();

        new MediaDemo(newsroom.articles, SampleMedia.intake(DATABASE, data)).load(new DemoContentRequested(line -> {}));
        DATABASE.flushAndClear();

        var rows =
                newsroom.reading().list(null, null, Page.of(1, 20)).articles().rows();
        assertThat(rows.subList(0, 10)).allSatisfy(row -> {
            assertThat(row.hasPicture()).isTrue();
            assertThat(row.leadAlternative()).startsWith("Tranh minh họa");
        });
        assertThat(rows.get(11).hasPicture()).isFalse();
        var newest = newsroom.reading().article(rows.get(0).id());
        assertThat(newest.attachments()).extracting(AttachedFile::type).containsExactly(FileType.PDF, FileType.DOCX);
        assertThat(newest.updated()).isFalse();
    }
}
