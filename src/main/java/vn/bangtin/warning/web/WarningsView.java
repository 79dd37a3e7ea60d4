package vn.bangtin.warning.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.bangtin.place.ListedPlace;
import vn.bangtin.place.PlaceService;
import vn.bangtin.platform.paging.Slice;
import vn.bangtin.platform.text.Vietnamese;
import vn.bangtin.platform.web.TableQuery;
import vn.bangtin.warning.WarningRow;
import vn.bangtin.warning.WarningService;
import vn.bangtin.warning.WarningsInForce;
import vn.bangtin.warning.WarningsNow;

/** {@code /warnings}: what is warned of now, and everything that ever was. */
@Named
@RequestScoped
public class WarningsView {

    /** With their whole text; the others are in the list below. */
    private static final int WHOLE = 20;

    private WarningService warnings;
    private WarningsInForce inForce;
    private PlaceService places;
    private TableQuery table;
    private WarningsNow now;
    private Slice<WarningRow> history;
    private Map<Long, ListedPlace> known;
    private WarningMap map;

    protected WarningsView() {}

    @Inject
    WarningsView(WarningService warnings, WarningsInForce inForce, PlaceService places, TableQuery table) {
        this.warnings = warnings;
        this.inForce = inForce;
        this.places = places;
        this.table = table;
    }

    /** When the page is opened. */
    public void open() {
        now = inForce.now();
        history = warnings.history(table.page(null, false));
        if (!now.inForce().isEmpty()) {
            var listed = places.listed();
            known = listed.stream().collect(Collectors.toMap(ListedPlace::id, Function.identity()));
            map = new WarningMap(
                    listed,
                    getHere(),
                    warnings.outlines(getHere().stream().map(WarningRow::id).toList()));
        }
    }

    /** What is warned of here, the highest level first. */
    public List<WarningRow> getHere() {
        return now.here().stream().limit(WHOLE).toList();
    }

    /** How many more there are. */
    public int getMore() {
        return Math.max(0, now.here().size() - WHOLE);
    }

    /** What is warned of elsewhere. */
    public List<WarningRow> getElsewhere() {
        return now.inForce().stream()
                .filter(row -> !row.aboutHere())
                .limit(WHOLE)
                .toList();
    }

    /** When the last message was received; {@code null} if none ever was. */
    public Instant getLastReceived() {
        return now.lastReceived();
    }

    /** All messages that were published. */
    public Slice<WarningRow> getHistory() {
        return history;
    }

    /** Where it is warned of; {@code null} if nothing is. */
    public WarningMap getMap() {
        return map;
    }

    /** The names of the places that a warning is for, by name. */
    public List<String> placesOf(WarningRow row) {
        return known.values().stream()
                .filter(place -> row.placeIds().contains(place.id()))
                .map(ListedPlace::name)
                .sorted(Vietnamese.order())
                .toList();
    }
}
