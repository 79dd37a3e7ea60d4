package vn.bangtin.place.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import vn.bangtin.place.PlaceFilter;
import vn.bangtin.place.PlaceKind;
import vn.bangtin.place.PlaceRow;
import vn.bangtin.place.PlaceService;
import vn.bangtin.platform.paging.Slice;
import vn.bangtin.platform.web.TableQuery;

/** {@code /admin/places}: the table of the places. */
@Named
@RequestScoped
public class PlaceTableView {

    private static final String YES = "yes";
    private static final String NO = "no";

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
            slice = places.places(filter(), query.page("order", false));
        }
        return slice;
    }

    private PlaceFilter filter() {
        var shown = query.param("shown");
        return new PlaceFilter(
                query.param("text"),
                Arrays.stream(PlaceKind.values())
                        // a kind that nobody knows any more, in an old address, filters nothing
                        .filter(kind -> kind.name().equals(query.param("kind")))
                        .findFirst()
                        .orElse(null),
                YES.equals(shown) ? Boolean.TRUE : NO.equals(shown) ? Boolean.FALSE : null);
    }

    /** Whether the table shows all there is. */
    public boolean isFiltered() {
        return !filter().equals(PlaceFilter.ALL);
    }

    public PlaceKind[] getKinds() {
        return PlaceKind.values();
    }

    /** The values of the filter of what readers see. */
    public List<String> getShownValues() {
        return List.of(YES, NO);
    }

    /** The ids of the places that are shown, for those who add to their rows. */
    public List<Long> getIds() {
        return getSlice().rows().stream().map(PlaceRow::id).toList();
    }
}
