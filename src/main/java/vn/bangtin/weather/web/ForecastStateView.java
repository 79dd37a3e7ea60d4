package vn.bangtin.weather.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import vn.bangtin.platform.web.Dates;
import vn.bangtin.platform.web.Messages;
import vn.bangtin.platform.web.Navigation;
import vn.bangtin.weather.ForecastService;
import vn.bangtin.weather.ForecastState;
import vn.bangtin.weather.OutlookService;
import vn.bangtin.weather.OutlookState;

/** How the forecasts are doing, beside the places of {@code /admin/places}. */
@Named
@RequestScoped
public class ForecastStateView {

    private ForecastService forecasts;
    private OutlookService outlooks;
    private Messages messages;
    private Dates dates;
    private Navigation navigation;
    private Map<Long, ForecastState> states;
    private List<OutlookState> outlookStates;

    protected ForecastStateView() {}

    @Inject
    ForecastStateView(
            ForecastService forecasts, OutlookService outlooks, Messages messages, Dates dates, Navigation navigation) {
        this.forecasts = forecasts;
        this.outlooks = outlooks;
        this.messages = messages;
        this.dates = dates;
        this.navigation = navigation;
    }

    /**
     * How the forecast of a place is doing.
     *
     * @param all the ids of all the places that the page shows: they are read together, with the first
     */
    public ForecastState of(long placeId, Collection<Long> all) {
        if (states == null) {
            states = forecasts.states(all);
        }
        return states.get(placeId);
    }

    /** How air, sea and river of a place are doing. */
    public List<OutlookState> outlooks(long placeId) {
        if (outlookStates == null) {
            outlookStates = outlooks.states(placeId);
        }
        return outlookStates;
    }

    /** Has all forecasts refreshed; the person does not wait for it. */
    public void refresh() {
        var answer = forecasts.refreshNow();
        if (answer.asked()) {
            messages.info("place.list.refreshing");
        } else if (answer.until() == null) {
            messages.info("weather.refresh.nobody");
        } else {
            messages.info("weather.refresh.silent", dates.dateTime(answer.until()));
        }
        navigation.redirect("/admin/places");
    }
}
