package vn.bangtin.news.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.RedirectionException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.bangtin.news.MovedException;
import vn.bangtin.news.NewsFilter;
import vn.bangtin.news.NewsService;
import vn.bangtin.news.WithdrawnException;
import vn.bangtin.platform.NotFoundException;
import vn.bangtin.platform.paging.Page;
import vn.bangtin.platform.rest.Problem;

/** {@code /api/v1/articles} */
@RequestScoped
@Path("articles")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "News")
public class ArticleResource {

    private static final int DEFAULT_SIZE = 20;
    private static final int MAX_SIZE = 100;
    private static final int MAX_PAGE = 100_000;
    private static final int MAX_TEXT = 200;

    private NewsService news;

    protected ArticleResource() {}

    @Inject
    public ArticleResource(NewsService news) {
        this.news = news;
    }

    /** Articles, newest first. */
    @GET
    @Operation(summary = "Published articles, newest first")
    public ArticlesAnswer list(
            @Parameter(description = "Slug of a category: its articles and those of all categories below it")
                    @QueryParam("category")
                    String category,
            @Parameter(description = "Slug of a topic") @QueryParam("topic") String topic,
            @Parameter(description = "Slug of a tag") @QueryParam("tag") String tag,
            @Parameter(description = "Words that title and summary have, with or without Vietnamese marks")
                    @QueryParam("q")
                    String text,
            @Parameter(description = "Which page, from 1; the first if left out") @QueryParam("page") String page,
            @Parameter(description = "Articles a page, 1 to 100; 20 if left out") @QueryParam("size") String size,
            @Context UriInfo address) {
        if (text != null && text.length() > MAX_TEXT) {
            throw Problem.badParameter("q", "At most " + MAX_TEXT + " characters.");
        }
        var wanted = Page.of(number("page", page, 1, MAX_PAGE), number("size", size, DEFAULT_SIZE, MAX_SIZE));
        try {
            return ArticlesAnswer.of(news.list(new NewsFilter(category, topic, tag, text, false), wanted)
                    .articles());
        } catch (MovedException e) {
            throw new RedirectionException(
                    Response.Status.MOVED_PERMANENTLY,
                    address.getRequestUriBuilder()
                            .replaceQueryParam(e.parameter(), e.slug())
                            .build());
        } catch (NotFoundException e) {
            if (topic != null || tag != null) {
                throw Problem.badParameter(
                        topic != null ? "topic" : "tag", "There is no such " + (topic != null ? "topic." : "tag."));
            }
            throw Problem.badParameter("category", "There is no such category; see /api/v1/categories.");
        }
    }

    /** One article. */
    @GET
    @Path("{id}")
    @Operation(summary = "One published article with its text; 410 if it was withdrawn")
    public ArticleAnswer article(@PathParam("id") String id) {
        if (!id.matches("\\d{1,18}")) {
            throw Problem.badParameter("id", "A whole number.");
        }
        try {
            return ArticleAnswer.of(news.article(Long.parseLong(id)));
        } catch (NotFoundException e) {
            throw Problem.notFound("There is no article with this id.");
        } catch (WithdrawnException e) {
            throw Problem.gone(e.notice() == null ? "This article was withdrawn." : e.notice());
        }
    }

    private static int number(String name, String value, int fallback, int highest) {
        if (value == null) {
            return fallback;
        }
        if (value.matches("\\d{1,9}")) {
            var number = Integer.parseInt(value);
            if (number >= 1 && number <= highest) {
                return number;
            }
        }
        throw Problem.badParameter(name, "A whole number from 1 to " + highest + ".");
    }
}
