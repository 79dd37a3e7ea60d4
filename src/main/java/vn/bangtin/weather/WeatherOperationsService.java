package vn.bangtin.weather;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.io.OutputStream;
import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.bangtin.account.Capability;
import vn.bangtin.place.PlaceService;
import vn.bangtin.platform.NotFoundException;
import vn.bangtin.platform.paging.Page;
import vn.bangtin.platform.paging.Slice;
import vn.bangtin.platform.text.Words;

/** The door for those who see to it that forecasts come: how each source and each place is doing, and asking again. */
@Stateless
@RolesAllowed(Capability.FORECAST_WRITE)
public class WeatherOperationsService {

    private static final int MOST_FILES = 50;

    private Forecasts forecasts;
    private SourceStates states;
    private ForecastSources sources;
    private FileSource files;
    private WeatherSettings settings;
    private Refreshes refreshes;
    private PlaceService places;
    private Clock clock;

    public WeatherOperationsService() {}

    @Inject
    WeatherOperationsService(
            Forecasts forecasts,
            SourceStates states,
            ForecastSources sources,
            FileSource files,
            WeatherSettings settings,
            Refreshes refreshes,
            PlaceService places,
            Clock clock) {
        this.forecasts = forecasts;
        this.states = states;
        this.sources = sources;
        this.files = files;
        this.settings = settings;
        this.refreshes = refreshes;
        this.places = places;
        this.clock = clock;
    }

    /** Every source that is used or ever was, those in use first, in their order. Two SQL statements. */
    public List<SourceRow> sources() {
        var order = sources.order().stream().map(ForecastSources.Named::name).toList();
        var rows = new ArrayList<SourceRow>();
        var now = clock.instant();
        var beside = Arrays.stream(OutlookKind.values())
                .filter(kind -> settings.outlookUrl(kind).isPresent())
                .collect(Collectors.toMap(OpenMeteoOutlooks::sourceOf, kind -> settings.outlookUrl(kind)
                        .orElseThrow()));
        for (var summary : states.summaries(LocalDate.now(clock))) {
            var url = beside.get(summary.name());
            var row = new SourceRow(
                    summary.name(),
                    order.indexOf(summary.name()) + 1,
                    url != null,
                    url != null && OpenMeteoOutlooks.countWithForecasts(settings, url) ? null : summary.calls(),
                    limit(summary.name(), url),
                    Optional.ofNullable(summary.pausedUntil())
                            .filter(now::isBefore)
                            .orElse(null),
                    summary.succeededAt(),
                    summary.failures());
            if (row.position() > 0 || row.beside() || wasAsked(summary)) {
                rows.add(row);
            }
        }
        // one that is used and was never asked yet
        order.stream()
                .filter(name -> rows.stream().noneMatch(row -> row.name().equals(name)))
                .forEach(name -> rows.add(
                        new SourceRow(name, order.indexOf(name) + 1, false, null, null, null, null, List.of())));
        return rows.stream()
                .sorted(Comparator.comparingInt(
                                (SourceRow row) -> row.position() == 0 ? order.size() + 1 : row.position())
                        .thenComparing(SourceRow::name))
                .toList();
    }

    private static boolean wasAsked(SourceStates.Summary summary) {
        return summary.succeededAt() != null
                || !summary.failures().isEmpty()
                || summary.calls() != null && summary.calls() > 0;
    }

    private Integer limit(String source, URI besideAt) {
        var limit = source.equals(OpenMeteoSource.NAME)
                ? settings.openMeteoDailyCalls()
                : besideAt != null ? OpenMeteoOutlooks.limit(settings, besideAt) : Integer.MAX_VALUE;
        return limit < Integer.MAX_VALUE ? limit : null;
    }

    /** What was put aside in the drop folder, the newest first. No SQL statement. */
    public List<RejectedFile> rejected() {
        return files.rejectedFiles(MOST_FILES);
    }

    /** Where files are dropped. */
    public String dropFolder() {
        return settings.dropFolder().toAbsolutePath().normalize().toString();
    }

    /**
     * One page of the shown places, sorted by {@code order}, {@code issued}, {@code tried} or {@code next}. Two SQL statements.
     *
     * @param failing whether only those whose last attempt failed, with the forecast or with air, sea or river
     */
    public Slice<PlaceWeatherRow> places(boolean failing, Page page) {
        var asked =
                Arrays.stream(OutlookKind.values()).filter(settings::hasSource).toList();
        return forecasts.operations(failing, asked, page, LocalDate.now(clock));
    }

    /**
     * Makes it a place's turn now, with its air, sea and river. A source that wants to be left alone is left alone all the same.
     *
     * @return whether a source is asked for its forecast
     * @throws NotFoundException if there is no such place
     */
    public RefreshAnswer refresh(long placeId) {
        return refreshes.ask(placeId);
    }

    /**
     * Makes it every place's turn now, likewise.
     *
     * @return whether a source is asked for the forecasts of places that have no order of sources of their own
     */
    public RefreshAnswer refreshAll() {
        return refreshes.askAll();
    }

    /**
     * Reads a document as the drop folder would, and stores nothing. For a table one SQL statement more.
     *
     * @param name as the file is called: a table ends in {@code .csv}
     * @param document JSON of Open-Meteo or MET Norway, or a table
     */
    public TriedDocument attempt(String name, byte[] document) {
        try {
            if (document.length > FileSource.MOST_BYTES) {
                throw new ForecastFailure(ForecastFailure.Reason.TOO_LARGE, document.length + " bytes");
            }
            return name.toLowerCase(Locale.ROOT).endsWith(".csv") ? triedTable(document) : triedJson(document);
        } catch (ForecastFailure refused) {
            return new TriedDocument(
                    null,
                    refused.reason().key(),
                    refused.reason() == ForecastFailure.Reason.WRONG_TABLE ? refused.getMessage() : null,
                    List.of(),
                    List.of());
        }
    }

    private TriedDocument triedJson(byte[] document) {
        var parsed = OpenMeteoFormat.parse(document);
        var forecast = MetNorwayFormat.isLike(parsed)
                ? new MetNorwayFormat(clock, settings.hideAfter())
                        .read(parsed, Forecast.Source.MET_NORWAY_FILE, clock.instant())
                : new OpenMeteoFormat(clock, settings.hideAfter()).read(parsed, Forecast.Source.FILE, clock.instant());
        return new TriedDocument(forecast, null, null, List.of(), List.of());
    }

    private TriedDocument triedTable(byte[] document) {
        var table = new ForecastTable(document, clock, settings.hideAfter(), clock.instant());
        var shown = places.shown();
        var found = new LinkedHashMap<String, Forecast>();
        ForecastFailure wrong = null;
        for (var place : shown) {
            try {
                table.of(place.id(), place.name()).ifPresent(forecast -> found.put(place.name(), forecast));
            } catch (ForecastFailure failure) {
                wrong = wrong == null ? failure : wrong;
            }
        }
        if (wrong != null && (found.isEmpty() || wrong.reason() == ForecastFailure.Reason.WRONG_TABLE)) {
            throw wrong;
        }
        return new TriedDocument(
                found.values().stream().findFirst().orElse(null),
                found.isEmpty() ? ForecastFailure.Reason.NO_VALUES.key() : null,
                null,
                List.copyOf(found.keySet()),
                List.copyOf(table.unknown(shown)));
    }

    /**
     * Writes a table to be filled in for all places that are shown. One SQL statement.
     *
     * @param out stays open
     */
    public void template(OutputStream out, Words words) {
        ForecastTable.template(out, places.shown(), LocalDate.now(clock), words);
    }
}
