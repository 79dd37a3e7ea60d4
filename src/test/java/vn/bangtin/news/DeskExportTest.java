package vn.bangtin.news;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import vn.bangtin.account.Identity;
import vn.bangtin.platform.job.JobBench;
import vn.bangtin.platform.job.JobRow;
import vn.bangtin.platform.job.JobState;
import vn.bangtin.platform.persistence.SqlCounter;
import vn.bangtin.platform.persistence.TestDatabase;

/** Whole lists of the desk as files. */
class DeskExportTest {

    @RegisterExtension
    static final TestDatabase DATABASE = new TestDatabase();

    @TempDir
    private Path directory;

    private JobRow export(Identity who, Map<String, String> parameters) {
        DATABASE.flushAndClear();
        return bench().run(new Newsroom(DATABASE).deskExport(who), parameters, who.id());
    }

    private JobBench bench() {
        return new JobBench(DATABASE.entityManager(), directory, Newsroom.CLOCK);
    }

    private Newsroom newsroom(Identity... people) {
        var newsroom = new Newsroom(DATABASE);
        for (var who : people) {
            newsroom.account(who, "AUTHOR");
        }
        return newsroom;
    }

    @Test
    void every_row_is_there_once_whatever_batch_it_came_in() throws Exception {
        var who = Newsroom.publisher();
        var newsroom = newsroom(who);
        var category = newsroom.category("Báo chí", null);
        for (var i = 1; i <= 2_500; i++) {
            newsroom.articles.add(
                    new Article(who.id(), Newsroom.form("Tin số " + i, category), category, List.of(), Newsroom.NOW));
        }
        JobRow row;
        int statements;
        DATABASE.flushAndClear();
        try (var sql = new SqlCounter()) {
            row = export(who, Map.of("format", "CSV"));
            statements = (int) sql.statements().stream()
                    .filter(statement -> statement.contains("article"))
                    .count();
        }
        assertThat(row)
                .returns(JobState.DONE, JobRow::state)
                .returns(2_500L, JobRow::done)
                .returns(2_500L, JobRow::total);
        assertThat(row.fileName()).isEqualTo("tin-2026-11-23.csv");
        var lines = Files.readAllLines(bench().file(row));
        assertThat(lines).hasSize(2_501).doesNotHaveDuplicates();
        assertThat(lines.get(0)).startsWith("\uFEFF\"Tiêu đề\"");
        assertThat(lines.get(1)).contains("Tin số 2500", "Báo chí");
        assertThat(lines.get(2_500)).contains("\"Tin số 1\"");
        assertThat(statements).as("one for the total, two for each thousand").isLessThanOrEqualTo(8);
    }

    @Test
    void only_what_the_person_sees_now_and_asked_for_is_in_it() throws Exception {
        var author = Newsroom.author(5);
        var other = Newsroom.author(6);
        var newsroom = newsroom(author, other);
        var category = newsroom.category("Báo chí", null);
        newsroom.desk(author).save(Newsroom.form("Kế hoạch của tôi", category));
        newsroom.desk(author).save(Newsroom.form("Báo cáo của tôi", category));
        newsroom.desk(other).save(Newsroom.form("Kế hoạch của người khác", category));
        var row = export(author, Map.of("format", "CSV", "text", "ke hoach", "list", "MINE"));
        assertThat(Files.readAllLines(bench().file(row)))
                .hasSize(2)
                .anyMatch(line -> line.contains("Kế hoạch của tôi"));
    }

    @Test
    void of_a_category_that_is_gone_there_is_nothing() throws Exception {
        var author = Newsroom.author(5);
        var newsroom = newsroom(author);
        newsroom.desk(author).save(Newsroom.form("Kế hoạch", newsroom.category("Báo chí", null)));
        var row = export(author, Map.of("format", "CSV", "category", "999999"));
        assertThat(row).returns(JobState.DONE, JobRow::state).returns(0L, JobRow::done);
        assertThat(Files.readAllLines(bench().file(row))).hasSize(1);
    }

    @Test
    void excel_has_it_too_and_who_may_not_write_any_more_gets_nothing() throws Exception {
        var author = Newsroom.author(5);
        var newsroom = newsroom(author);
        newsroom.desk(author).save(Newsroom.form("=SUM(A1)", newsroom.category("Báo chí", null)));
        var row = export(author, Map.of("format", "XLSX"));
        assertThat(row.fileName()).isEqualTo("tin-2026-11-23.xlsx");
        assertThat(sheet(bench().file(row))).contains("=SUM(A1)").doesNotContain("<f>");
        var reader = Newsroom.person(5, "tacgia5");
        assertThat(export(reader, Map.of("format", "XLSX")))
                .returns(JobState.FAILED, JobRow::state)
                .returns("Tài khoản không còn quyền làm việc này.", JobRow::failure);
    }

    private static String sheet(Path workbook) throws IOException {
        try (var zip = new ZipFile(workbook.toFile())) {
            return new String(
                    zip.getInputStream(zip.getEntry("xl/worksheets/sheet1.xml")).readAllBytes(),
                    StandardCharsets.UTF_8);
        }
    }
}
