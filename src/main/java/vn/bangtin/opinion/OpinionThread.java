package vn.bangtin.opinion;

import java.util.List;

/**
 * The opinions under an article.
 *
 * @param latest the latest ones that are shown, the newest last
 * @param total how many are shown in all
 * @param open whether the portal takes new ones
 */
public record OpinionThread(List<ShownOpinion> latest, long total, boolean open) {

    public OpinionThread {
        latest = List.copyOf(latest);
    }

    /** Whether there are older ones than these. */
    public boolean hasMore() {
        return total > latest.size();
    }
}
