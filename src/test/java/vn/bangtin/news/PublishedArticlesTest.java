package vn.bangtin.news;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import vn.bangtin.platform.PublishedItem;
import vn.bangtin.platform.persistence.SqlCounter;
import vn.bangtin.platform.persistence.TestDatabase;

class PublishedArticlesTest {

    @RegisterExtension
    static final TestDatabase DATABASE = new TestDatabase();

    @Test
    void other_features_find_what_readers_see_and_nothing_else() {
        var newsroom = new Newsroom(DATABASE);
        var category = newsroom.category("Đào tạo", null);
        var older = article(category, "Tập huấn an toàn thông tin");
        older.publish(Newsroom.NOW.minus(Duration.ofDays(1)));
        var newer = article(category, "Diễn tập");
        newer.publish(Newsroom.NOW);
        var draft = article(category, "Bản nháp");
        var withdrawn = article(category, "Đã gỡ");
        withdrawn.publish(Newsroom.NOW);
        withdrawn.withdraw(Newsroom.NOW, null);
        DATABASE.flushAndClear();

        var published = new PublishedArticles(newsroom.articles, newsroom.readership(null), Newsroom.CLOCK);
        // the categories and who reads them are remembered
        published.newest(1);
        try (var sql = new SqlCounter()) {
            assertThat(published.find(older.getId()))
                    .contains(new PublishedItem(
                            older.getId(),
                            "Tập huấn an toàn thông tin",
                            "/news/" + older.getId() + "/tap-huan-an-toan-thong-tin"));
            assertThat(sql.count()).isEqualTo(1);
        }
        assertThat(published.find(draft.getId())).isEmpty();
        assertThat(published.find(withdrawn.getId())).isEmpty();
        assertThat(published.find(-1)).isEmpty();
        assertThat(published.newest(5)).extracting(PublishedItem::id).containsExactly(newer.getId(), older.getId());
        assertThat(published.newest(1)).hasSize(1);
    }

    private static Article article(Category category, String title) {
        var article = new Article(null, Newsroom.form(title, category), category, List.of(), Newsroom.NOW);
        DATABASE.entityManager().persist(article);
        return article;
    }
}
