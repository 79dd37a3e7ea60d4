package vn.bangtin.news;

import java.time.LocalDate;

/**
 * Which articles the desk wants to see; what is {@code null} does not matter.
 *
 * @param list which of the desk's lists
 * @param text words of the title or the summary, with or without marks
 * @param categoryId the main category, or one above it
 * @param unitId the unit that it comes from
 * @param from the first day of the last change
 * @param to the last day of the last change
 */
public record ArticleFilter(
        DeskList list, String text, Long categoryId, Long unitId, ArticleState state, LocalDate from, LocalDate to) {

    /** Every article. */
    public static final ArticleFilter ALL = new ArticleFilter(null, null, null, null, null, null);

    /** Of all the desk's articles. */
    public ArticleFilter(String text, Long categoryId, Long unitId, ArticleState state, LocalDate from, LocalDate to) {
        this(DeskList.ALL, text, categoryId, unitId, state, from, to);
    }
}
