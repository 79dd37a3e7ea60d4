package vn.bangtin.news;

import java.io.Serializable;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;

/**
 * An entry of the ledger of royalties in a list.
 *
 * @param articleTitle as it was when this was proposed
 * @param accountId of the person, or {@code null}
 * @param month the month it is paid in, as its first day
 * @param countersId the entry that this one takes back, or {@code null}
 * @param reason why it does so
 * @param returnReason why it was given back, or {@code null}
 */
public record RoyaltyRow(
        long id,
        long articleId,
        String articleTitle,
        String person,
        Long accountId,
        String role,
        String genre,
        BigDecimal coefficient,
        int share,
        long unitValue,
        long amount,
        LocalDate month,
        RoyaltyState state,
        Long countersId,
        String reason,
        String returnReason,
        long proposedBy,
        String proposer,
        Instant proposedAt,
        String decider,
        Instant decidedAt)
        implements Serializable {

    /** Whether it takes another one back. */
    public boolean counter() {
        return countersId != null;
    }
}
