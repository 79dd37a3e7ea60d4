package vn.bangtin.weather;

import static vn.bangtin.weather.Quantity.CARBON_MONOXIDE;
import static vn.bangtin.weather.Quantity.NITROGEN_DIOXIDE;
import static vn.bangtin.weather.Quantity.OZONE;
import static vn.bangtin.weather.Quantity.PM10;
import static vn.bangtin.weather.Quantity.PM2_5;
import static vn.bangtin.weather.Quantity.RIVER_DISCHARGE;
import static vn.bangtin.weather.Quantity.SEA_SURFACE_TEMPERATURE;
import static vn.bangtin.weather.Quantity.SULPHUR_DIOXIDE;
import static vn.bangtin.weather.Quantity.SWELL_WAVE_DIRECTION;
import static vn.bangtin.weather.Quantity.SWELL_WAVE_HEIGHT;
import static vn.bangtin.weather.Quantity.SWELL_WAVE_PERIOD;
import static vn.bangtin.weather.Quantity.WAVE_DIRECTION;
import static vn.bangtin.weather.Quantity.WAVE_HEIGHT;
import static vn.bangtin.weather.Quantity.WAVE_PERIOD;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import vn.bangtin.place.PlaceKind;

/** What a model tells of a place beside its weather. */
public enum OutlookKind {
    /** The air, by the hour. It goes back a day, because the index of fine dust looks back twelve hours. */
    AIR(
            "air",
            "/v1/air-quality",
            "hourly",
            "&past_days=1&forecast_days=4",
            Duration.ofHours(3),
            Duration.ofHours(24),
            Set.of(PlaceKind.WARD, PlaceKind.COMMUNE, PlaceKind.FORMER_DISTRICT),
            List.of(PM2_5, PM10, OZONE, NITROGEN_DIOXIDE, SULPHUR_DIOXIDE, CARBON_MONOXIDE)) {
        @Override
        Outlook ask(OutlookSource source, ForecastPoint point) {
            return source.air(point);
        }
    },
    /** Waves and the temperature of the sea, by the hour. */
    SEA(
            "marine",
            "/v1/marine",
            "hourly",
            "&forecast_days=4",
            Duration.ofHours(3),
            Duration.ofHours(1),
            Set.of(PlaceKind.SEA_AREA),
            List.of(
                    WAVE_HEIGHT,
                    WAVE_DIRECTION,
                    WAVE_PERIOD,
                    SWELL_WAVE_HEIGHT,
                    SWELL_WAVE_DIRECTION,
                    SWELL_WAVE_PERIOD,
                    SEA_SURFACE_TEMPERATURE)) {
        @Override
        Outlook ask(OutlookSource source, ForecastPoint point) {
            return source.sea(point);
        }
    },
    /** How much water a river brings, by the day. */
    RIVER(
            "flood",
            "/v1/flood",
            "daily",
            "&forecast_days=10",
            Duration.ofHours(12),
            Duration.ofHours(24),
            Set.of(PlaceKind.RIVER_GAUGE),
            List.of(RIVER_DISCHARGE)) {
        @Override
        Outlook ask(OutlookSource source, ForecastPoint point) {
            return source.river(point);
        }
    };

    private final String server;
    private final String path;
    private final String block;
    private final String span;
    private final Duration every;
    private final Duration back;
    private final Set<PlaceKind> places;
    private final List<Quantity> quantities;

    OutlookKind(
            String server,
            String path,
            String block,
            String span,
            Duration every,
            Duration back,
            Set<PlaceKind> places,
            List<Quantity> quantities) {
        this.server = server;
        this.path = path;
        this.block = block;
        this.span = span;
        this.every = every;
        this.back = back;
        this.places = places;
        this.quantities = quantities;
    }

    /** Asks a source for this, through its own door: each has its own circuit. */
    abstract Outlook ask(OutlookSource source, ForecastPoint point);

    /** The setting of its address begins with this. */
    String server() {
        return server;
    }

    String path() {
        return path;
    }

    /** The block of the answer in which its values are. */
    String block() {
        return block;
    }

    /** Whether its steps are days and not hours. */
    public boolean isByDay() {
        return "daily".equals(block);
    }

    /** Of which time it is asked for. */
    String span() {
        return span;
    }

    /** How often it is asked for: as often as the model may have something new. */
    Duration every() {
        return every;
    }

    /** How far back its values are kept. */
    Duration back() {
        return back;
    }

    /** At which places it is asked for. */
    Set<PlaceKind> places() {
        return places;
    }

    /** What it consists of; the first is what it is about, without which it is none. */
    List<Quantity> quantities() {
        return quantities;
    }
}
