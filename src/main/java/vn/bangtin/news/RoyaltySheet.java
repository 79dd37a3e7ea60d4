package vn.bangtin.news;

import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/**
 * The royalties of one article as their page shows them.
 *
 * @param published the day whose figures hold
 * @param month the month that a new entry falls in, as its first day
 * @param unitValue in đồng; {@code null} if there is none for that day
 * @param suggested lines for those whom its credits name and who have no entry yet
 * @param proposable whether the person may propose more
 */
public record RoyaltySheet(
        long articleId,
        String title,
        LocalDate published,
        LocalDate month,
        Long unitValue,
        List<Genre> genres,
        List<Entry> entries,
        List<RoyaltyLine> suggested,
        boolean proposable)
        implements Serializable {

    private static final long serialVersionUID = 1L;

    /** A genre that can be chosen, with its highest coefficient. */
    public record Genre(String name, BigDecimal highest) implements Serializable {

        private static final long serialVersionUID = 1L;
    }

    /** An entry, and what the person may do with it now. */
    public record Entry(RoyaltyRow row, boolean confirmable, boolean returnable, boolean counterable)
            implements Serializable {

        private static final long serialVersionUID = 1L;
    }

    /** What all get that somebody answers for, in đồng. */
    public long confirmed() {
        return entries.stream()
                .map(Entry::row)
                .filter(row -> row.state() == RoyaltyState.CONFIRMED)
                .mapToLong(RoyaltyRow::amount)
                .sum();
    }
}
