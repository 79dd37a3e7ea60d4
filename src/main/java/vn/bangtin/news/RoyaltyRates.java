package vn.bangtin.news;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import vn.bangtin.platform.text.Vietnamese;

/**
 * The figures of the royalties that hold on one day.
 *
 * @param unitValue what a unit of coefficient is worth, in đồng; {@code null} if nobody has said so for that day
 * @param genres the genres in use with their highest coefficients, in the order of their names
 */
record RoyaltyRates(Long unitValue, SortedMap<String, BigDecimal> genres) {

    /**
     * Of several figures the one that began last holds, of several of one day the one that was entered last.
     *
     * @param byDay all figures in the order in which they began
     */
    static RoyaltyRates on(LocalDate day, List<RoyaltyRateRow> byDay) {
        Long unitValue = null;
        var genres = new TreeMap<String, BigDecimal>(Vietnamese.order().thenComparing(genre -> genre));
        for (var rate : byDay) {
            if (rate.validFrom().isAfter(day)) {
                continue;
            }
            if (rate.genre() == null) {
                unitValue = rate.figure().longValueExact();
            } else if (rate.ends()) {
                genres.remove(rate.genre());
            } else {
                genres.put(rate.genre(), rate.figure());
            }
        }
        return new RoyaltyRates(unitValue, genres);
    }
}
