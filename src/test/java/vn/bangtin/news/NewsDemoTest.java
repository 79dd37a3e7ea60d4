package vn.bangtin.news;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import vn.bangtin.platform.DemoContentRequested;
import vn.bangtin.platform.audit.AuditTrail;
import vn.bangtin.platform.paging.Page;
import vn.bangtin.platform.persistence.TestDatabase;

class NewsDemoTest {

    @RegisterExtension
    static final TestDatabase DATABASE = new TestDatabase();

    @Test
    void the_samples_obey_the_rules_of_real_articles() {
        var newsroom = new Newsroom(DATABASE);
        new NewsDemo(
                        newsroom.articles,
                        newsroom.categories,
                        new AuditTrail(DATABASE.entityManager(), Newsroom.CLOCK, () -> AuditTrail.SYSTEM),
                        newsroom.changes,
                        Newsroom.CLOCK)
                .load(new DemoContentRequested(line -> {}));
        DATABASE.flushAndClear();

        var list = newsroom.reading().list(null, null, Page.of(1, 100));
        assertThat(list.tree().rows()).hasSize(13);
        assertThat(list.articles().rows()).hasSizeGreaterThanOrEqualTo(24).allSatisfy(row -> {
            assertThat(row.publishedAt()).isBefore(Newsroom.NOW);
            var page = newsroom.reading().article(row.id());
            assertThat(page.credits()).isNotEmpty();
            assertThat(page.body()).contains("<p>").doesNotContain("<h1", "class=");
            assertThat(page.updated()).isFalse();
        });
        assertThat(newsroom.desk(Newsroom.editor())
                        .desk(new ArticleFilter(null, null, null, ArticleState.DRAFT, null, null), Page.of(1, 20))
                        .rows())
                .hasSize(2);
        assertThat(newsroom.desk(Newsroom.editor())
                        .desk(new ArticleFilter(null, null, null, ArticleState.WITHDRAWN, null, null), Page.of(1, 20))
                        .rows())
                .hasSize(1);
    }
}
