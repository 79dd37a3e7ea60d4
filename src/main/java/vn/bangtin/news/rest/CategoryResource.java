package vn.bangtin.news.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.bangtin.news.NewsService;

/** {@code /api/v1/categories} */
@RequestScoped
@Path("categories")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "News")
public class CategoryResource {

    private NewsService news;

    protected CategoryResource() {}

    @Inject
    public CategoryResource(NewsService news) {
        this.news = news;
    }

    /** The whole tree. */
    @GET
    @Operation(summary = "All categories, each after the one it stands below")
    public List<CategoryAnswer> categories() {
        var tree = news.tree();
        return tree.rows().stream().map(row -> CategoryAnswer.of(row, tree)).toList();
    }
}
