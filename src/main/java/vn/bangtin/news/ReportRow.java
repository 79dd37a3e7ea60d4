package vn.bangtin.news;

import java.util.Map;

/**
 * One line of the report, or its sum.
 *
 * @param name of the unit, the author or the category, or the month as {@code 2026-11}; {@code null}: without one
 * @param submitted how often articles were handed in
 * @param returned how often they were given back
 * @param published how often they were published, alone or not
 * @param alone how often one person published alone
 * @param withdrawn how often they were taken from the readers
 * @param reads how often its articles were read in the period
 * @param stays how long they stood in the states before publication; a state where none stood is missing
 */
public record ReportRow(
        String name,
        int submitted,
        int returned,
        int published,
        int alone,
        int withdrawn,
        long reads,
        Map<ArticleState, Stay> stays) {

    /**
     * How long articles stood in a state, in hours.
     *
     * @param count how many times one stood there
     */
    public record Stay(int count, double average, double median) {}

    public Stay stay(ArticleState state) {
        return stays.get(state);
    }
}
