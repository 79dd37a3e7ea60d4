package vn.bangtin.news;

import java.util.List;
import vn.bangtin.platform.paging.Slice;

/**
 * A month of the ledger of royalties, as far as the person sees it.
 *
 * @param sums of all entries that the filter lets through, by person, and not only of this page
 * @param closable whether the person may try to close it now
 * @param limited whether the person sees only the articles of some places
 */
public record RoyaltyMonth(
        Slice<RoyaltyRow> slice, List<RoyaltySum> sums, boolean closed, boolean closable, boolean limited) {

    /** What all get that somebody answers for, in đồng. */
    public long confirmed() {
        return sums.stream().mapToLong(RoyaltySum::confirmed).sum();
    }

    /** What nobody has decided on, in đồng. */
    public long proposed() {
        return sums.stream().mapToLong(RoyaltySum::proposed).sum();
    }
}
