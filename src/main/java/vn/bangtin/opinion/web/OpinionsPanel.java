package vn.bangtin.opinion.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import vn.bangtin.opinion.OpinionService;
import vn.bangtin.opinion.OpinionThread;
import vn.bangtin.platform.web.Panel;

/** The opinions under an article. The page says which one: {@code #{opinionsPanel.of(article.id()).state}}. */
@Named
@RequestScoped
public class OpinionsPanel extends Panel<OpinionThread> {

    private OpinionService opinions;
    private long articleId;

    protected OpinionsPanel() {}

    @Inject
    OpinionsPanel(OpinionService opinions) {
        this.opinions = opinions;
    }

    /** This panel, for an article. */
    public OpinionsPanel of(long articleId) {
        this.articleId = articleId;
        return this;
    }

    @Override
    protected OpinionThread load() {
        return opinions.thread(articleId);
    }

    @Override
    protected boolean isEmpty(OpinionThread content) {
        return content.total() == 0;
    }
}
