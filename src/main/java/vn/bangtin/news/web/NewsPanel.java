package vn.bangtin.news.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import vn.bangtin.news.ArticleRow;
import vn.bangtin.news.FrontService;
import vn.bangtin.platform.time.Moment;
import vn.bangtin.platform.web.Panel;

/** The news on the portal page: a lead story and five more, now or at the moment of a preview. */
@Named
@RequestScoped
public class NewsPanel extends Panel<List<ArticleRow>> {

    private static final int SHOWN = 6;

    private FrontService front;
    private Moment moment;

    protected NewsPanel() {}

    @Inject
    public NewsPanel(FrontService front, Moment moment) {
        this.front = front;
        this.moment = moment;
    }

    @Override
    protected List<ArticleRow> load() {
        return moment.asOf().map(at -> front.asOf(at, SHOWN)).orElseGet(() -> front.list(SHOWN));
    }

    @Override
    protected boolean isEmpty(List<ArticleRow> content) {
        return content.isEmpty();
    }

    /** The first article; only if there is content. */
    public ArticleRow getLead() {
        return getContent().get(0);
    }

    /** Its page below the context root; in a preview the desk's, for readers may not see it yet. */
    public String address(ArticleRow row) {
        return moment.asOf().isPresent() ? "/admin/news/preview?id=" + row.id() : row.address();
    }

    /** Those after it. */
    public List<ArticleRow> getOthers() {
        return getContent().subList(1, getContent().size());
    }
}
