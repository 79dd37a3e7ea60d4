package vn.bangtin.news;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.UnaryOperator;

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

    /**
     * A filter as addresses write it; what cannot be understood, in an address typed by hand, filters nothing.
     *
     * @param param the value of a parameter by its name, or {@code null}
     */
    public static ArticleFilter of(UnaryOperator<String> param) {
        return new ArticleFilter(
                one(DeskList.values(), param.apply("list")).orElse(DeskList.ALL),
                param.apply("text"),
                id(param.apply("category")),
                id(param.apply("unit")),
                one(ArticleState.values(), param.apply("state")).orElse(null),
                day(param.apply("from")),
                day(param.apply("to")));
    }

    private static <E extends Enum<E>> Optional<E> one(E[] values, String name) {
        return Arrays.stream(values)
                .filter(value -> value.name().equalsIgnoreCase(name))
                .findFirst();
    }

    private static Long id(String value) {
        return value != null && value.matches("\\d{1,18}") ? Long.valueOf(value) : null;
    }

    private static LocalDate day(String value) {
        try {
            return value == null ? null : LocalDate.parse(value);
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    /** Of all the desk's articles. */
    public ArticleFilter(String text, Long categoryId, Long unitId, ArticleState state, LocalDate from, LocalDate to) {
        this(DeskList.ALL, text, categoryId, unitId, state, from, to);
    }
}
