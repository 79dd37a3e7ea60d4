package vn.bangtin.opinion.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import vn.bangtin.opinion.OpinionService;
import vn.bangtin.opinion.ShownOpinion;
import vn.bangtin.platform.NotFoundException;
import vn.bangtin.platform.PublishedItem;
import vn.bangtin.platform.paging.Slice;
import vn.bangtin.platform.web.TableQuery;

/** {@code /opinions?article=}: all opinions that are shown under an article. */
@Named
@RequestScoped
public class OpinionsView {

    private OpinionService opinions;
    private TableQuery query;
    private PublishedItem article;
    private Slice<ShownOpinion> slice;

    protected OpinionsView() {}

    @Inject
    OpinionsView(OpinionService opinions, TableQuery query) {
        this.opinions = opinions;
        this.query = query;
    }

    @PostConstruct
    void open() {
        var wanted = query.param("article");
        if (wanted == null || !wanted.matches("\\d{1,18}")) {
            throw new NotFoundException();
        }
        article = opinions.article(Long.parseLong(wanted));
        slice = opinions.shown(article.id(), query.page(null, false));
    }

    public PublishedItem getArticle() {
        return article;
    }

    public Slice<ShownOpinion> getSlice() {
        return slice;
    }
}
