package vn.bangtin.opinion.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import vn.bangtin.opinion.OpinionFilter;
import vn.bangtin.opinion.OpinionService;
import vn.bangtin.opinion.OpinionState;
import vn.bangtin.opinion.QueuedOpinion;
import vn.bangtin.platform.paging.Slice;
import vn.bangtin.platform.web.TableQuery;

/** {@code /admin/opinions}: the moderators' table, {@code ?state=}, {@code ?text=}, {@code ?article=}. */
@Named
@RequestScoped
public class OpinionQueueView {

    private OpinionService opinions;
    private TableQuery query;
    private Slice<QueuedOpinion> slice;

    protected OpinionQueueView() {}

    @Inject
    OpinionQueueView(OpinionService opinions, TableQuery query) {
        this.opinions = opinions;
        this.query = query;
    }

    public Slice<QueuedOpinion> getSlice() {
        if (slice == null) {
            slice = opinions.queue(new OpinionFilter(getState(), getText(), getArticle()), query.page(null, false));
        }
        return slice;
    }

    public String getText() {
        return query.param("text");
    }

    /** The state in the address, or {@code null} for all. */
    public OpinionState getState() {
        return Arrays.stream(OpinionState.values())
                .filter(state -> state.name().equals(query.param("state")))
                .findFirst()
                .orElse(null);
    }

    /** The states to choose from. */
    public OpinionState[] getStates() {
        return OpinionState.values();
    }

    public Long getArticle() {
        var article = query.param("article");
        return article != null && article.matches("\\d{1,18}") ? Long.valueOf(article) : null;
    }
}
