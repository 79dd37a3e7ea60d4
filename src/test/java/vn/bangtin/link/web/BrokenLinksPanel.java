package vn.bangtin.link.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.inject.Specializes;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import vn.bangtin.link.LinkSection;
import vn.bangtin.link.LinkService;

/** Only in the tests' archive: the panel of links, which breaks when the address says {@code ?break=links}. */
@Specializes
@RequestScoped
public class BrokenLinksPanel extends LinksPanel {

    private HttpServletRequest request;

    protected BrokenLinksPanel() {}

    @Inject
    BrokenLinksPanel(LinkService links, HttpServletRequest request) {
        super(links);
        this.request = request;
    }

    @Override
    protected List<LinkSection> load() {
        if ("links".equals(request.getParameter("break"))) {
            throw new IllegalStateException("broken on purpose");
        }
        return super.load();
    }
}
