package vn.bangtin.link;

/**
 * A link as readers see it.
 *
 * @param description a line about it, or {@code null}
 * @param newTab whether it opens beside the portal
 */
public record LinkItem(long id, String title, String address, String description, LinkIcon icon, boolean newTab) {}
