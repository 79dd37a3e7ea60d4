package vn.bangtin.news.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import vn.bangtin.news.ArticleRow;
import vn.bangtin.news.NewsService;
import vn.bangtin.platform.web.Panel;

/** The news on the portal page: a lead story and five more. */
@Named
@RequestScoped
public class NewsPanel extends Panel<List<ArticleRow>> {

    private static final int SHOWN = 6;

    private NewsService news;

    protected NewsPanel() {}

    @Inject
    public NewsPanel(NewsService news) {
        this.news = news;
    }

    @Override
    protected List<ArticleRow> load() {
        return news.latest(SHOWN);
    }

    @Override
    protected boolean isEmpty(List<ArticleRow> content) {
        return content.isEmpty();
    }

    /** The newest article; only if there is content. */
    public ArticleRow getLead() {
        return getContent().get(0);
    }

    /** Those after it. */
    public List<ArticleRow> getOthers() {
        return getContent().subList(1, getContent().size());
    }
}
