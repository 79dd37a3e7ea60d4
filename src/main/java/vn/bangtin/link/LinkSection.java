package vn.bangtin.link;

import java.util.List;

/**
 * A group with the links that readers see, in their order.
 *
 * @param links never empty
 */
public record LinkSection(long id, String name, List<LinkItem> links) {

    public LinkSection {
        links = List.copyOf(links);
    }
}
