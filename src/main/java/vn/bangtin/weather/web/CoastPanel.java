package vn.bangtin.weather.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.util.Optional;
import vn.bangtin.weather.WeatherAt;
import vn.bangtin.weather.WeatherService;
import vn.bangtin.weather.Wind;

/** The weather of the coast, for the portal page in a storm: of the first sea area, with the strongest wind of today. */
@Named
@RequestScoped
public class CoastPanel extends WeatherPanel {

    protected CoastPanel() {}

    @Inject
    CoastPanel(WeatherService service, OutlookReports outlooks, Clock clock) {
        super(service, outlooks, clock);
    }

    @Override
    protected Optional<WeatherAt> place(WeatherService weather) {
        return weather.atCoast();
    }

    @Override
    public boolean isCoast() {
        return true;
    }

    @Override
    public Wind getStrongest() {
        var today = getReport() == null ? null : getReport().getToday();
        return today == null ? null : today.wind();
    }
}
