package vn.bangtin.news;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * A figure of the royalties in a list.
 *
 * @param genre {@code null}: the value of a unit of coefficient
 */
public record RoyaltyRateRow(String genre, BigDecimal figure, LocalDate validFrom, String source) {

    /** Whether it says that a genre is used no more. */
    public boolean ends() {
        return figure.signum() == 0;
    }
}
