package vn.bangtin.place;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import vn.bangtin.account.Capability;
import vn.bangtin.platform.BusinessException;
import vn.bangtin.platform.ContentChanged;
import vn.bangtin.platform.audit.AuditTrail;
import vn.bangtin.platform.sheet.Sheet;
import vn.bangtin.platform.text.Vietnamese;
import vn.bangtin.platform.text.Words;

/**
 * The door for tables of places. A file is read on trial first and changes nothing; then its good rows are taken over all
 * at once or not at all. Nothing that is stored is taken away by it: places that are not in the file stay as they are.
 */
@Stateless
@RolesAllowed(Capability.WEATHER_MANAGE)
public class PlaceImportService {

    /** The most rows of one file. */
    public static final int MAX_ROWS = 2_000;

    private Places places;
    private AuditTrail audit;
    private Event<ContentChanged> changes;
    private Event<PlacesChanged> placeChanges;

    public PlaceImportService() {}

    @Inject
    PlaceImportService(
            Places places, AuditTrail audit, Event<ContentChanged> changes, Event<PlacesChanged> placeChanges) {
        this.places = places;
        this.audit = audit;
        this.changes = changes;
        this.placeChanges = placeChanges;
    }

    /**
     * What would become of a file if it were imported now. One SQL statement.
     *
     * @param otherwise the kind of rows that do not tell theirs
     * @param words of the language in which problems are told
     * @throws BusinessException at {@code file} if it is no table, too large, or lacks columns
     */
    public PlaceImportReport check(String name, byte[] content, PlaceKind otherwise, Words words) {
        var sheet = sheet(name, content);
        return new PlaceReading(sheet, places.all(), otherwise, words).report(sheet);
    }

    /**
     * Takes the rows of a file over: all good ones, or none.
     *
     * @param otherwise the kind of rows that do not tell theirs
     * @param skipBad whether rows with problems are left out; otherwise one of them stops everything
     * @return what became of it
     * @throws BusinessException if there are bad rows and they are not to be left out, or if there is nothing to take over
     */
    public PlaceImportReport run(String name, byte[] content, PlaceKind otherwise, boolean skipBad, Words words) {
        var sheet = sheet(name, content);
        var stored = places.all();
        var reading = new PlaceReading(sheet, stored, otherwise, words);
        var report = reading.report(sheet);
        if (!skipBad && report.bad() > 0) {
            throw new BusinessException("import.stopped", report.bad());
        }
        if (report.good() == 0) {
            throw new BusinessException("import.nothing");
        }
        var news = reading.wanted().stream()
                .filter(row -> !PlaceReading.isSame(row))
                .toList();
        var byName = new HashMap<String, Place>();
        stored.forEach(place -> byName.put(Vietnamese.nameKey(place.getName()), place));
        var plotted = new ArrayList<Place>();
        var order = places.lastOrder();
        // what each was before, in the order of the rows; nothing for a new one
        var written = new ArrayList<Place>();
        var before = new HashMap<Place, Map<String, String>>();
        for (var row : news) {
            var place = row.known();
            if (place == null) {
                place = new Place(row.name(), row.latitude(), row.longitude());
                place.show(order = Math.min(Place.MAX_ORDER, order + 1), row.shown(), null, null);
                row.writeTo(place);
                places.add(place);
                plotted.add(place);
                byName.put(Vietnamese.nameKey(row.name()), place);
            } else {
                before.put(place, place.auditFields());
                if (place.moveTo(row.latitude(), row.longitude())) {
                    plotted.add(place);
                }
                row.writeTo(place);
            }
            written.add(place);
        }
        for (var at = 0; at < news.size(); at++) {
            if (news.get(at).successor() != null) {
                written.get(at).goOnIn(byName.get(news.get(at).successor()));
            }
        }
        places.flush();
        for (var place : written) {
            if (before.containsKey(place)) {
                audit.changed(place, before.get(place));
            } else {
                audit.created(place);
            }
        }
        changes.fire(PlaceService.CHANGED);
        placeChanges.fire(new PlacesChanged(plotted.stream().map(Place::getId).toList()));
        return report;
    }

    private static Sheet sheet(String name, byte[] content) {
        try {
            return Sheet.read(name, content, MAX_ROWS);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
