package vn.bangtin.platform.paging;

/**
 * Which part of a list is wanted, and in what order.
 *
 * @param number the page, from 1
 * @param size rows a page, 1 to {@link #MAX_SIZE}
 * @param sort the name of the order, one that the list knows; {@code null} for its own order
 * @param descending whether that order is turned round
 */
public record Page(int number, int size, String sort, boolean descending) {

    /** More rows than this are never read for one page. */
    public static final int MAX_SIZE = 200;
    /** No list is read further than this: an address with a huge page number must not make the database count for long. */
    private static final int MAX_NUMBER = 100_000;

    /** Brings numbers out of range back into it: an address typed wrong shows the nearest page, not an error. */
    public Page {
        number = Math.min(Math.max(1, number), MAX_NUMBER);
        size = Math.min(Math.max(1, size), MAX_SIZE);
    }

    /** A page in the list's own order. */
    public static Page of(int number, int size) {
        return new Page(number, size, null, false);
    }

    /** How many rows come before this page. */
    public int offset() {
        return (number - 1) * size;
    }
}
