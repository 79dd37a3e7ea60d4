package vn.bangtin.link;

import java.time.Instant;

/**
 * A link in the table of those who look after the links.
 *
 * @param group the name of its group
 * @param hidden whether readers do not see it, because it or its group was withdrawn
 */
public record LinkRow(
        long id,
        String title,
        String address,
        String group,
        LinkIcon icon,
        int sortOrder,
        boolean newTab,
        boolean hidden,
        Instant changedAt) {}
