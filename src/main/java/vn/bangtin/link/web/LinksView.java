package vn.bangtin.link.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.net.URI;
import java.util.List;
import vn.bangtin.link.LinkSection;
import vn.bangtin.link.LinkService;

/** {@code /links}: all groups with all their links. */
@Named
@RequestScoped
public class LinksView {

    private LinkService links;
    private List<LinkSection> sections;

    protected LinksView() {}

    @Inject
    LinksView(LinkService links) {
        this.links = links;
    }

    public List<LinkSection> getSections() {
        if (sections == null) {
            sections = links.sections();
        }
        return sections;
    }

    /** The host of an address: where a link leads, before it is followed. */
    public String host(String address) {
        return URI.create(address).getHost();
    }
}
