package vn.bangtin.weather.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import vn.bangtin.platform.paging.Slice;
import vn.bangtin.platform.web.Messages;
import vn.bangtin.platform.web.Navigation;
import vn.bangtin.platform.web.TableQuery;
import vn.bangtin.weather.PlaceRow;
import vn.bangtin.weather.PlaceService;

/** {@code /admin/places}: the table of the places, and the button that has their forecasts refreshed. */
@Named
@RequestScoped
public class PlaceTableView {

    private PlaceService places;
    private TableQuery query;
    private Messages messages;
    private Navigation navigation;
    private Slice<PlaceRow> slice;

    protected PlaceTableView() {}

    @Inject
    PlaceTableView(PlaceService places, TableQuery query, Messages messages, Navigation navigation) {
        this.places = places;
        this.query = query;
        this.messages = messages;
        this.navigation = navigation;
    }

    public Slice<PlaceRow> getSlice() {
        if (slice == null) {
            slice = places.places(query.page("order", false));
        }
        return slice;
    }

    /** Has all forecasts refreshed; the person does not wait for it. */
    public void refresh() {
        places.refreshNow();
        messages.info("place.list.refreshing");
        navigation.redirect("/admin/places");
    }
}
