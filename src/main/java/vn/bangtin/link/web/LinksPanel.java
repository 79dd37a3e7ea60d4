package vn.bangtin.link.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import vn.bangtin.link.LinkSection;
import vn.bangtin.link.LinkService;
import vn.bangtin.platform.web.Panel;

/** The links on the portal page: all that fit of the first group, the first two of every other. */
@Named
@RequestScoped
public class LinksPanel extends Panel<List<LinkSection>> {

    private static final int OF_FIRST_GROUP = 6;
    private static final int OF_OTHER_GROUPS = 2;

    private LinkService links;

    protected LinksPanel() {}

    @Inject
    LinksPanel(LinkService links) {
        this.links = links;
    }

    @Override
    protected List<LinkSection> load() {
        var sections = links.sections();
        return sections.stream()
                .map(section -> new LinkSection(
                        section.id(),
                        section.name(),
                        section.links().stream()
                                .limit(section == sections.get(0) ? OF_FIRST_GROUP : OF_OTHER_GROUPS)
                                .toList()))
                .toList();
    }

    @Override
    protected boolean isEmpty(List<LinkSection> content) {
        return content.isEmpty();
    }
}
