package vn.bangtin.weather;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import vn.bangtin.place.PlaceKind;
import vn.bangtin.platform.text.Vietnamese;
import vn.bangtin.weather.Forecast.Day;
import vn.bangtin.weather.WeatherAt.Age;

/** The door for readers: the weather of the places, from the database, at once. */
@Stateless
public class WeatherService {

    private Forecasts forecasts;
    private Thresholds thresholds;
    private ForecastSources sources;
    private WeatherSettings settings;
    private Clock clock;

    public WeatherService() {}

    @Inject
    WeatherService(
            Forecasts forecasts,
            Thresholds thresholds,
            ForecastSources sources,
            WeatherSettings settings,
            Clock clock) {
        this.forecasts = forecasts;
        this.thresholds = thresholds;
        this.sources = sources;
        this.settings = settings;
        this.clock = clock;
    }

    /** The weather of the first place; empty if no place is shown. One SQL statement. */
    @PermitAll
    public Optional<WeatherAt> atFirstPlace() {
        return forecasts.ofFirstPlace(clock.instant(), LocalDate.now(clock)).map(this::weather);
    }

    /** The weather of the first sea area, or without one that of the first place; empty if none is shown. One SQL statement. */
    @PermitAll
    public Optional<WeatherAt> atCoast() {
        return forecasts
                .ofFirstPlace(PlaceKind.SEA_AREA, clock.instant(), LocalDate.now(clock))
                .map(this::weather);
    }

    /** The weather of a place; empty if there is none with this id or it is not shown. One SQL statement. */
    @PermitAll
    public Optional<WeatherAt> at(long placeId) {
        return forecasts.ofPlace(placeId, clock.instant(), LocalDate.now(clock)).map(this::weather);
    }

    /** The weather of several places, in no order; those that are not shown are missing. One SQL statement, none for none. */
    @PermitAll
    public List<WeatherAt> at(Collection<Long> placeIds) {
        return placeIds.isEmpty()
                ? List.of()
                : forecasts.ofPlaces(placeIds, clock.instant(), LocalDate.now(clock)).stream()
                        .map(this::weather)
                        .toList();
    }

    /**
     * All places that are shown, in their order, each with its weather of now and today, of a model and of a bulletin. One SQL
     * statement.
     *
     * @param text only those with these words in one of their names or in one of a place that went on in them, with or
     *     without marks; {@code null} for all
     */
    @PermitAll
    public List<ComparedPlace> compared(String text) {
        var now = clock.instant();
        var today = LocalDate.now(clock);
        return forecasts.ofAllPlaces(Vietnamese.searchKey(text), now, today).stream()
                .map(kept -> {
                    var at = weather(kept, content -> ForecastJson.readWithHourOf(now, content));
                    var typed = at.typed() == null ? null : at.typed().on(today);
                    if (at.age() == Age.TOO_OLD) {
                        return new ComparedPlace(
                                kept.place(), kept.kind(), at.age(), null, null, null, at.typed(), typed);
                    }
                    var day = at.forecast().daysFrom(today).stream()
                            .filter(known -> known.date().equals(today))
                            .findFirst();
                    return new ComparedPlace(
                            kept.place(),
                            kept.kind(),
                            at.age(),
                            at.forecast().at(now),
                            day.orElse(null),
                            at.forecast().source(),
                            at.typed(),
                            typed);
                })
                .toList();
    }

    /** What the Vietnamese services have a word for in a day of a model. No SQL statement but the very first time. */
    @PermitAll
    public List<Threshold> thresholds(Day day) {
        return thresholds.all().stream().filter(threshold -> threshold.has(day)).toList();
    }

    private WeatherAt weather(Forecasts.Kept kept) {
        return weather(kept, ForecastJson::read);
    }

    private WeatherAt weather(Forecasts.Kept kept, Function<String, Optional<Forecast>> reading) {
        var outlooks = kept.outlooks().entrySet().stream()
                .flatMap(entry -> outlook(entry.getKey(), entry.getValue()).stream())
                .toList();
        var typed = kept.typed() == null
                ? null
                : kept.typed().from(LocalDate.now(clock)).orElse(null);
        var tooOld = new WeatherAt(kept.place(), Age.TOO_OLD, null, outlooks, typed);
        if (kept.content() == null || sources.order().isEmpty()) {
            return tooOld;
        }
        var age = age(kept.issuedAt(), Duration.ZERO);
        return age == Age.TOO_OLD
                ? tooOld
                : reading.apply(kept.content())
                        .map(forecast -> new WeatherAt(kept.place(), age, forecast, outlooks, typed))
                        .orElse(tooOld);
    }

    private Optional<OutlookAt> outlook(OutlookKind kind, Forecasts.Outlined kept) {
        // it is asked for less often than the forecast, and is as much older before that is worth a word
        var age = age(kept.issuedAt(), kind.every());
        return age == Age.TOO_OLD
                ? Optional.empty()
                : OutlookJson.read(kept.content()).map(outlook -> new OutlookAt(outlook, age));
    }

    private Age age(Instant issuedAt, Duration more) {
        var age = Duration.between(issuedAt, clock.instant()).minus(more);
        if (age.compareTo(settings.hideAfter()) > 0) {
            return Age.TOO_OLD;
        }
        return age.compareTo(settings.staleAfter()) > 0 ? Age.STALE : Age.FRESH;
    }
}
