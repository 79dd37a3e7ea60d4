package vn.bangtin.weather.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import vn.bangtin.weather.OutlookKind;
import vn.bangtin.weather.OutlookService;
import vn.bangtin.weather.WeatherAt;

/** Lays out what is known of air, sea and river at a place. */
@ApplicationScoped
class OutlookReports {

    private OutlookService outlooks;
    private Clock clock;

    protected OutlookReports() {}

    @Inject
    OutlookReports(OutlookService outlooks, Clock clock) {
        this.outlooks = outlooks;
        this.clock = clock;
    }

    /** {@code null} if nothing is known, or nothing of now. */
    OutlookReport of(WeatherAt weather, OutlookKind kind) {
        return weather.outlook(kind)
                .map(at -> new OutlookReport(
                        at, kind == OutlookKind.AIR ? outlooks.indices(at.outlook()) : List.of(), clock))
                .filter(report -> kind == OutlookKind.AIR ? report.getIndex() != null : report.getNow() != null)
                .orElse(null);
    }
}
