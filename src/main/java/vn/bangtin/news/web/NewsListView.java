package vn.bangtin.news.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.List;
import vn.bangtin.news.ArticleRow;
import vn.bangtin.news.CategoryRow;
import vn.bangtin.news.LabelRow;
import vn.bangtin.news.MovedException;
import vn.bangtin.news.NewsFilter;
import vn.bangtin.news.NewsList;
import vn.bangtin.news.NewsService;
import vn.bangtin.platform.NotFoundException;
import vn.bangtin.platform.paging.Slice;
import vn.bangtin.platform.web.TableQuery;

/**
 * {@code /news}: the articles, of a category ({@code ?category=}), with a tag ({@code ?tag=}) or with certain words ({@code
 * ?q=}), newest first.
 */
@Named
@RequestScoped
public class NewsListView {

    private NewsService news;
    private TableQuery table;
    private NewsList list;

    protected NewsListView() {}

    @Inject
    public NewsListView(NewsService news, TableQuery table) {
        this.news = news;
        this.table = table;
    }

    /** When the page is opened; a category that does not exist is no page. */
    public void open() throws IOException {
        try {
            list = news.list(
                    new NewsFilter(table.param("category"), null, table.param("tag"), getText(), false),
                    table.page(null, false));
        } catch (MovedException e) {
            var faces = FacesContext.getCurrentInstance();
            var external = faces.getExternalContext();
            external.setResponseStatus(301);
            external.setResponseHeader("Location", external.getRequestContextPath() + e.address());
            external.setResponseHeader("Cache-Control", "no-cache");
            faces.responseComplete();
        } catch (NotFoundException e) {
            var faces = FacesContext.getCurrentInstance();
            faces.getExternalContext().responseSendError(404, null);
            faces.responseComplete();
        }
    }

    /** The words that are searched for, or {@code null}. */
    public String getText() {
        return table.param("q");
    }

    /** The category, or {@code null} for all. */
    public CategoryRow getCategory() {
        return list.category();
    }

    /** The categories above it. */
    public List<CategoryRow> getAbove() {
        var path = list.path();
        return path.isEmpty() ? path : path.subList(0, path.size() - 1);
    }

    /** All categories, in the order of the tree. */
    public List<CategoryRow> getCategories() {
        return list.tree().rows();
    }

    /** The address of the feed with these articles, below the context root. */
    public String getFeed() {
        return list.feed();
    }

    /** The address of this list without a search, below the context root. */
    public String getAddress() {
        return list.address();
    }

    /** The tag, or {@code null}. */
    public LabelRow getTag() {
        return list.label();
    }

    /** What these articles have in common, or {@code null}. */
    public String getTitle() {
        return list.title();
    }

    /** What is shown of the list. */
    public Slice<ArticleRow> getSlice() {
        return list.articles();
    }
}
