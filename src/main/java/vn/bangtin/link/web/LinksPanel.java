package vn.bangtin.link.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import vn.bangtin.link.LinkSection;
import vn.bangtin.link.LinkService;
import vn.bangtin.platform.web.Panel;

/** The links on the portal page: of every group its first ones. */
@Named
@RequestScoped
public class LinksPanel extends Panel<List<LinkSection>> {

    private static final int OF_EACH_GROUP = 4;

    private LinkService links;

    protected LinksPanel() {}

    @Inject
    LinksPanel(LinkService links) {
        this.links = links;
    }

    @Override
    protected List<LinkSection> load() {
        return links.sections().stream()
                .map(section -> new LinkSection(
                        section.id(),
                        section.name(),
                        section.links().stream().limit(OF_EACH_GROUP).toList()))
                .toList();
    }

    @Override
    protected boolean isEmpty(List<LinkSection> content) {
        return content.isEmpty();
    }
}
