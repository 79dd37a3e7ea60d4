package vn.bangtin.anniversary;

import java.io.Serializable;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.bangtin.calendar.LunarCalendar;
import vn.bangtin.platform.BusinessException;
import vn.bangtin.platform.text.Vietnamese;

/**
 * The words that the draft of an article begins with. What differs from year to year stands in braces: {@code {ordinal}} the
 * number of years, {@code {title}} the anniversary, {@code {date}} its day, {@code {lunar}} the same day of the lunar calendar,
 * {@code {year}} its year, {@code {unit}} whose day it is.
 *
 * @param title one line
 * @param summary one line, or {@code null}
 * @param text plain text, a blank line between paragraphs
 */
public record DraftTemplate(String title, String summary, String text) implements Serializable {

    /** What may stand in braces. */
    public static final List<String> PLACEHOLDERS = List.of("ordinal", "title", "date", "lunar", "year", "unit");

    static final int MAX_TITLE = 300;
    static final int MAX_SUMMARY = 1_000;
    static final int MAX_TEXT = 10_000;

    private static final Pattern BRACES = Pattern.compile("\\{([^{}\\n]*)}");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy", Locale.ROOT);

    /**
     * The same text without what nobody sees.
     *
     * @throws BusinessException at the field where a text is missing, too long, or names something in braces that is not known
     */
    DraftTemplate checked() {
        return new DraftTemplate(
                check("draftTitle", required("draftTitle", Vietnamese.cleanLine(title)), MAX_TITLE),
                check("draftSummary", Vietnamese.cleanLine(summary), MAX_SUMMARY),
                check("draftText", required("draftText", Vietnamese.clean(text)), MAX_TEXT));
    }

    private static String required(String field, String value) {
        if (value == null) {
            throw BusinessException.at(field, "preparation." + field + ".required");
        }
        return value;
    }

    private static String check(String field, String value, int longest) {
        if (value == null) {
            return null;
        }
        if (value.length() > longest) {
            throw BusinessException.at(field, "error.tooLong", longest);
        }
        BRACES.matcher(value)
                .results()
                .map(found -> found.group(1))
                .filter(name -> !PLACEHOLDERS.contains(name))
                .findFirst()
                .ifPresent(name -> {
                    throw BusinessException.at(
                            field, "preparation.placeholder.unknown", name, String.join(", ", PLACEHOLDERS));
                });
        return value;
    }

    /**
     * With what holds for one time that it falls. A number of years that nobody knows is left as "…", for somebody to see.
     *
     * @param title the anniversary
     * @param unit whose day it is
     */
    DraftTemplate filled(String title, String unit, Occurrence occurrence) {
        var values = Map.of(
                "ordinal", Objects.toString(occurrence.ordinal(), "…"),
                "title", title,
                "date", DAY.format(occurrence.date()),
                "lunar", lunar(occurrence.date()),
                "year", Integer.toString(occurrence.date().getYear()),
                "unit", unit);
        return new DraftTemplate(fill(this.title, values), fill(summary, values), fill(text, values));
    }

    private static String lunar(LocalDate day) {
        if (!LunarCalendar.covers(day)) {
            return "…";
        }
        var lunar = LunarCalendar.toLunar(day);
        return lunar.day() + "/" + lunar.month();
    }

    private static String fill(String template, Map<String, String> values) {
        return template == null
                ? null
                : BRACES.matcher(template)
                        .replaceAll(
                                found -> Matcher.quoteReplacement(values.getOrDefault(found.group(1), found.group())));
    }
}
