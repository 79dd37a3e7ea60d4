package vn.bangtin.platform.paging;

import java.util.List;

/**
 * One page of a list, and how long the whole list is.
 *
 * @param rows the rows of this page; empty past the end
 * @param page what was asked for
 * @param total how many rows there are on all pages
 * @param more whether there are more than that, which nobody has counted
 */
public record Slice<T>(List<T> rows, Page page, long total, boolean more) {

    public Slice {
        rows = List.copyOf(rows);
    }

    /** Of a list that was counted to its end. */
    public Slice(List<T> rows, Page page, long total) {
        this(rows, page, total, false);
    }

    /** How many pages there are; at least 1, also for an empty list. */
    public int pages() {
        return (int) Math.max(1, (total + page.size() - 1) / page.size());
    }

    /** Whether a page follows. */
    public boolean hasNext() {
        return page.number() < pages();
    }

    /** Whether a page precedes. */
    public boolean hasPrevious() {
        return page.number() > 1;
    }
}
