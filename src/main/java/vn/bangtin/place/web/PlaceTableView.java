package vn.bangtin.place.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import vn.bangtin.place.PlaceRow;
import vn.bangtin.place.PlaceService;
import vn.bangtin.platform.paging.Slice;
import vn.bangtin.platform.web.TableQuery;

/** {@code /admin/places}: the table of the places. */
@Named
@RequestScoped
public class PlaceTableView {

    private PlaceService places;
    private TableQuery query;
    private Slice<PlaceRow> slice;

    protected PlaceTableView() {}

    @Inject
    PlaceTableView(PlaceService places, TableQuery query) {
        this.places = places;
        this.query = query;
    }

    public Slice<PlaceRow> getSlice() {
        if (slice == null) {
            slice = places.places(query.page("order", false));
        }
        return slice;
    }

    /** The ids of the places that are shown, for those who add to their rows. */
    public List<Long> getIds() {
        return getSlice().rows().stream().map(PlaceRow::id).toList();
    }
}
