package vn.bangtin.news;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import vn.bangtin.platform.paging.Page;
import vn.bangtin.platform.persistence.SqlCounter;
import vn.bangtin.platform.persistence.TestDatabase;

/** Pages send the same few statements whether there are ten articles or ten thousand. */
class ManyArticlesTest {

    @RegisterExtension
    static final TestDatabase DATABASE = new TestDatabase();

    @Test
    void statements_do_not_grow_with_the_articles() throws SQLException {
        DATABASE.committed(entityManager -> {
            var newsroom = new Newsroom(entityManager);
            var top = newsroom.category("Chuyển đổi số", null);
            newsroom.category("Dữ liệu", top);
            return newsroom.category("Báo chí", null);
        });
        var newest = SampleArticles.add(DATABASE.dataSource(), 10, Newsroom.NOW);
        countStatements(newest);
        SampleArticles.add(DATABASE.dataSource(), 9_990, Newsroom.NOW.minusSeconds(36_000));
        countStatements(newest);
        assertThat(new Newsroom(DATABASE)
                        .reading()
                        .list(null, null, Page.of(1, 20))
                        .articles()
                        .total())
                .isEqualTo(10_000);
    }

    private void countStatements(long articleId) {
        var newsroom = new Newsroom(DATABASE);
        var service = newsroom.reading();
        try (var sql = new SqlCounter()) {
            var page = service.article(articleId);
            assertThat(page.credits()).hasSize(2);
            assertThat(page.related()).isNotEmpty();
            assertThat(sql.statements()).as("article").hasSize(4);
            sql.reset();

            assertThat(service.list("chuyen-doi-so", null, Page.of(1, 20))
                            .articles()
                            .rows())
                    .isNotEmpty();
            assertThat(sql.statements()).as("list").hasSize(2);
            sql.reset();

            assertThat(service.list(null, "dot 7", Page.of(1, 20)).articles().rows())
                    .isNotEmpty();
            assertThat(sql.statements()).as("search").hasSize(2);
            sql.reset();

            assertThat(newsroom.front(Newsroom.publisher()).list(6)).hasSize(6);
            assertThat(sql.statements()).as("panel").hasSize(1);
        }
    }
}
