package vn.bangtin.news.rest;

import java.time.Instant;
import java.util.List;
import vn.bangtin.news.ArticlePage;
import vn.bangtin.news.ArticleRow;
import vn.bangtin.news.Credit;

/**
 * An article with its text.
 *
 * @param category the slug of the main category, as in {@code categories}
 * @param furtherCategories the slugs of the others
 * @param body clean HTML
 * @param changeNote what was changed at {@code editedAt}, or {@code null}
 * @param address where people read it, below the portal's own address
 */
public record ArticleAnswer(
        long id,
        String title,
        String summary,
        String category,
        List<String> furtherCategories,
        String unit,
        Instant publishedAt,
        Instant editedAt,
        String changeNote,
        String address,
        String body,
        Picture picture,
        List<CreditAnswer> credits,
        List<AttachmentAnswer> attachments) {

    /**
     * The lead picture.
     *
     * @param alternative what it shows, in words
     */
    public record Picture(String address, int width, int height, String alternative, String caption) {}

    /** Who did what. */
    public record CreditAnswer(String role, String name) {

        static CreditAnswer of(Credit credit) {
            return new CreditAnswer(credit.getRole(), credit.getName());
        }
    }

    /** A file to download; its size in bytes. */
    public record AttachmentAnswer(String title, String address, String type, long size) {}

    static ArticleAnswer of(ArticlePage page) {
        var row = page.row();
        return new ArticleAnswer(
                row.id(),
                row.title(),
                row.summary(),
                row.categorySlug(),
                page.furtherCategories().stream()
                        .map(category -> category.slug())
                        .toList(),
                row.unit(),
                row.publishedAt(),
                row.editedAt(),
                page.updated() ? page.changeNote() : null,
                row.address(),
                page.body(),
                row.hasPicture() ? picture(row, page.leadCaption()) : null,
                page.credits().stream().map(CreditAnswer::of).toList(),
                page.attachments().stream()
                        .map(file -> new AttachmentAnswer(
                                file.title(),
                                "/media/" + file.hash() + "/file/" + file.hash().substring(0, 8) + "."
                                        + file.type().extension() + "?r=" + file.revision(),
                                file.type().mime(),
                                file.size()))
                        .toList());
    }

    private static Picture picture(ArticleRow row, String caption) {
        return new Picture(
                "/media/" + row.leadHash() + "/1600/" + row.id() + "?r=" + row.leadRevision(),
                row.leadWidth(),
                row.leadHeight(),
                row.leadAlternative(),
                caption);
    }
}
