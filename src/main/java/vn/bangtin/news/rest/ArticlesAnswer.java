package vn.bangtin.news.rest;

import java.time.Instant;
import java.util.List;
import vn.bangtin.news.ArticleRow;
import vn.bangtin.platform.paging.Slice;

/**
 * A page of articles, newest first.
 *
 * @param total how many there are on all pages
 */
public record ArticlesAnswer(int page, int size, long total, List<Item> articles) {

    /**
     * An article without its text.
     *
     * @param category the slug of the main category, as in {@code categories}
     * @param address where people read it, below the portal's own address
     */
    public record Item(
            long id,
            String title,
            String summary,
            String category,
            String unit,
            Instant publishedAt,
            Instant editedAt,
            String address) {

        static Item of(ArticleRow row) {
            return new Item(
                    row.id(),
                    row.title(),
                    row.summary(),
                    row.categorySlug(),
                    row.unit(),
                    row.publishedAt(),
                    row.editedAt(),
                    row.address());
        }
    }

    static ArticlesAnswer of(Slice<ArticleRow> slice) {
        return new ArticlesAnswer(
                slice.page().number(),
                slice.page().size(),
                slice.total(),
                slice.rows().stream().map(Item::of).toList());
    }
}
