package vn.bangtin.anniversary;

/**
 * Which historical events the editors want to see; {@code null} means all.
 *
 * @param text words of the title, with or without marks
 * @param month 1 to 12
 * @param published only those that readers see, or only those that they do not see
 */
public record HistoryFilter(String text, HistoryKind kind, Integer month, Boolean published) {

    /** Everything. */
    public static final HistoryFilter ALL = new HistoryFilter(null, null, null, null);
}
