package vn.bangtin.news;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Counts one line of the report from the steps of articles.
 *
 * <p>A stay in a state counts if it ended within the period or lasted on at its end; it counts whole, from when the article
 * came there. Where a clock was set back and an article left before it came, the stay is 0.
 */
final class ReportCount {

    /** The states of work, whose hours are counted. */
    static final List<ArticleState> STATES = List.of(
            ArticleState.DRAFT,
            ArticleState.RETURNED,
            ArticleState.SUBMITTED,
            ArticleState.EDITING,
            ArticleState.EDITED,
            ArticleState.APPROVED,
            ArticleState.SCHEDULED);

    private int submitted;
    private int returned;
    private int published;
    private int alone;
    private int withdrawn;
    private long reads;
    private final Map<ArticleState, Hours> stays = new EnumMap<>(ArticleState.class);

    /** Lengths, kept as numbers and not as objects: there may be a hundred thousand. */
    private static final class Hours {
        private float[] all = new float[8];
        private int count;
        private double sum;

        private void add(double hours) {
            if (count == all.length) {
                all = Arrays.copyOf(all, count * 2);
            }
            all[count++] = (float) hours;
            sum += hours;
        }

        private ReportRow.Stay stay() {
            var sorted = Arrays.copyOf(all, count);
            Arrays.sort(sorted);
            var median = (sorted[(count - 1) / 2] + sorted[count / 2]) / 2.0;
            return new ReportRow.Stay(count, sum / count, median);
        }
    }

    void step(Step step) {
        switch (step) {
            case SUBMIT -> submitted++;
            case RETURN -> returned++;
            case PUBLISH -> published++;
            case PUBLISH_ALONE -> {
                published++;
                alone++;
            }
            case WITHDRAW, EXPIRE -> withdrawn++;
            default -> {
                // not counted
            }
        }
    }

    void read(long times) {
        reads += times;
    }

    /** @param from {@code null} if nobody knows when the article came there: nothing is said of it */
    void stay(ArticleState state, Instant from, Instant until) {
        if (from != null && STATES.contains(state)) {
            var hours = Math.max(0, Duration.between(from, until).toSeconds() / 3600.0);
            stays.computeIfAbsent(state, key -> new Hours()).add(hours);
        }
    }

    /** Whether there is nothing to say. */
    boolean isEmpty() {
        return submitted + returned + published + withdrawn + reads == 0 && stays.isEmpty();
    }

    ReportRow row(String name) {
        var lengths = new EnumMap<ArticleState, ReportRow.Stay>(ArticleState.class);
        stays.forEach((state, hours) -> lengths.put(state, hours.stay()));
        return new ReportRow(name, submitted, returned, published, alone, withdrawn, reads, lengths);
    }
}
