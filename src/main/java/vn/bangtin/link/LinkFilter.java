package vn.bangtin.link;

/**
 * Which links the table shows.
 *
 * @param text words to find in title, description or address, or {@code null}
 * @param groupId of this group only, or {@code null}
 * @param hidden {@code true}: only withdrawn ones, {@code false}: only those readers see, {@code null}: all
 */
public record LinkFilter(String text, Long groupId, Boolean hidden) {

    /** All links. */
    public static final LinkFilter ALL = new LinkFilter(null, null, null);
}
