package vn.bangtin.news.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import vn.bangtin.news.ReportRow;

/**
 * The busiest lines of the report as a drawing 360 wide: three bars below each name. It gives only places on paper; the
 * page draws, and has all the numbers in a table.
 */
public class ReportChart {

    private static final int MOST = 12;
    private static final int HEIGHT = 52;
    private static final double WIDTH = 320;

    private final List<Group> groups = new ArrayList<>();

    /** A bar with its number. */
    public record Bar(String style, double y, double width, int value) {}

    /** @param name as the row has it */
    public record Group(String name, double y, List<Bar> bars) {}

    ReportChart(List<ReportRow> rows) {
        var shown = rows.stream()
                .sorted(Comparator.comparingInt(ReportChart::all).reversed())
                .limit(MOST)
                .filter(row -> all(row) > 0)
                .toList();
        var most = shown.stream()
                .mapToInt(row -> Math.max(row.submitted(), Math.max(row.returned(), row.published())))
                .max()
                .orElse(1);
        rows.stream().filter(shown::contains).forEach(row -> {
            var top = groups.size() * HEIGHT;
            groups.add(new Group(
                    row.name(),
                    top + 11,
                    List.of(
                            bar("submitted", top + 16, row.submitted(), most),
                            bar("returned", top + 26, row.returned(), most),
                            bar("published", top + 36, row.published(), most))));
        });
    }

    private static int all(ReportRow row) {
        return row.submitted() + row.returned() + row.published();
    }

    private static Bar bar(String style, int y, int value, int most) {
        return new Bar(style, y, Math.round(value * WIDTH / most * 10) / 10.0, value);
    }

    /** Whether there is anything to draw. */
    public boolean isDrawn() {
        return !groups.isEmpty();
    }

    public List<Group> getGroups() {
        return groups;
    }

    public int getHeight() {
        return groups.size() * HEIGHT;
    }
}
