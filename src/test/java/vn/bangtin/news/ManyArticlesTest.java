package vn.bangtin.news;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.List;
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
        manyOnTheDesk();
    }

    /** Counted as far as one pages on, and never further than the ten thousandth. */
    private static void manyOnTheDesk() {
        var desk = new Newsroom(DATABASE).desk(Newsroom.publisher());
        var first = desk.desk(ArticleFilter.ALL, new Page(1, 20, "changed", true));
        assertThat(first.total()).isEqualTo(1_000);
        assertThat(first.more()).isTrue();
        var later = desk.desk(ArticleFilter.ALL, new Page(60, 20, "changed", true));
        assertThat(later.rows()).hasSize(20);
        assertThat(later.hasNext()).isTrue();
        assertThat(later.rows()).doesNotContainAnyElementsOf(first.rows());
        var last = desk.desk(ArticleFilter.ALL, new Page(500, 20, "changed", true));
        assertThat(last.rows()).hasSize(20);
        assertThat(last.total()).isEqualTo(10_000);
        assertThat(last.hasNext()).isFalse();
        assertThat(desk.desk(ArticleFilter.ALL, new Page(2_000, 200, "title", false))
                        .rows())
                .isEmpty();
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

            var desk = newsroom.desk(Newsroom.publisher());
            desk.counts();
            for (var order : List.of("title", "category", "unit", "state", "author", "changed", "published", "since")) {
                sql.reset();
                assertThat(desk.desk(ArticleFilter.ALL, new Page(1, 5, order, false))
                                .rows())
                        .hasSize(5);
                assertThat(sql.statements()).as("desk by " + order).hasSize(2);
            }
            sql.reset();
            desk.counts();
            assertThat(sql.statements()).as("menu").hasSize(1);
            newsroom.categoryDesk(Newsroom.publisher()).remembered();
            assertThat(sql.statements()).as("filters").hasSize(1);
            sql.reset();

            assertThat(newsroom.front(Newsroom.publisher()).list(6)).hasSize(6);
            assertThat(sql.statements()).as("panel").hasSize(1);
        }
    }
}
