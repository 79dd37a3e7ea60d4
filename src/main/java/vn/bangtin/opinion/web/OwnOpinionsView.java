package vn.bangtin.opinion.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import vn.bangtin.opinion.OpinionService;
import vn.bangtin.opinion.OwnOpinion;
import vn.bangtin.platform.paging.Slice;
import vn.bangtin.platform.web.TableQuery;

/** {@code /opinions/mine}: everything the signed-in person sent, with the decisions. */
@Named
@RequestScoped
public class OwnOpinionsView {

    private OpinionService opinions;
    private TableQuery query;
    private Slice<OwnOpinion> slice;

    protected OwnOpinionsView() {}

    @Inject
    OwnOpinionsView(OpinionService opinions, TableQuery query) {
        this.opinions = opinions;
        this.query = query;
    }

    public Slice<OwnOpinion> getSlice() {
        if (slice == null) {
            slice = opinions.own(query.page(null, false));
        }
        return slice;
    }
}
