package vn.bangtin.link.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.bangtin.link.LinkItem;
import vn.bangtin.link.LinkSection;
import vn.bangtin.link.LinkService;

/** {@code GET /api/v1/links}: the groups and their links, in the order of the portal. */
@Path("links")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
@Tag(name = "links")
public class LinkResource {

    private LinkService links;

    protected LinkResource() {}

    @Inject
    LinkResource(LinkService links) {
        this.links = links;
    }

    /**
     * A group.
     *
     * @param id stays the same as long as the group exists
     */
    public record Group(long id, String name, List<Entry> links) {

        static Group of(LinkSection section) {
            return new Group(
                    section.id(),
                    section.name(),
                    section.links().stream().map(Entry::of).toList());
        }
    }

    /**
     * A link.
     *
     * @param description missing if there is none
     * @param icon the name of its picture in lower case, as {@code mail}
     */
    public record Entry(long id, String title, String address, String description, String icon, boolean newTab) {

        static Entry of(LinkItem link) {
            return new Entry(
                    link.id(),
                    link.title(),
                    link.address(),
                    link.description(),
                    link.icon().name().toLowerCase(Locale.ROOT),
                    link.newTab());
        }
    }

    @GET
    @Operation(summary = "All groups with their links")
    public List<Group> links() {
        return links.sections().stream().map(Group::of).toList();
    }
}
