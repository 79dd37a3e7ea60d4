package vn.bangtin.place;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import vn.bangtin.platform.BusinessException;
import vn.bangtin.platform.sheet.FormRow;
import vn.bangtin.platform.sheet.RowProblem;
import vn.bangtin.platform.sheet.Sheet;
import vn.bangtin.platform.text.Vietnamese;
import vn.bangtin.platform.text.Words;

/**
 * Reads a table of places row by row through the rules of {@link Place}: what the form refuses, an import refuses with the
 * same words. It changes nothing; what is good stands in {@link #wanted()}.
 *
 * <p>A place that is stored already is known by its name, with its marks, and its kind. Of such a one, a column that the table
 * does not have and an empty cell leave what is stored as it is. A name that is another's without marks is a problem and
 * changes nothing: who wrote it has to say which place is meant.
 */
final class PlaceReading {

    /**
     * A row that can be taken over.
     *
     * @param known the stored place, {@code null} for a new one
     * @param successor the key of the name of the place in which it went on, {@code null} for none
     */
    record Wanted(
            FormRow row,
            Place known,
            String name,
            PlaceKind kind,
            double latitude,
            double longitude,
            List<String> aliases,
            boolean shown,
            LocalDate validFrom,
            LocalDate validTo,
            String successor) {

        /** Writes all but the successor. */
        void writeTo(Place place) {
            place.describe(kind, aliases);
            place.show(place.getSortOrder(), shown, validFrom, validTo);
        }
    }

    private record Key(String name, PlaceKind kind) {}

    private final Words words;
    private final PlaceKind otherwise;
    private final FormRow.Header header;
    private final Map<Key, Place> stored = new HashMap<>();
    private final Map<Key, Integer> lines = new HashMap<>();
    /** Names, stored or in the file, by what they are without marks. */
    private final Map<Key, Set<String>> alike = new HashMap<>();
    /** How many places have a name, stored or in the file. */
    private final Map<String, Integer> names = new HashMap<>();

    private final List<Wanted> wanted = new ArrayList<>();
    private final List<RowProblem> problems = new ArrayList<>();

    /**
     * Reads all rows.
     *
     * @param stored all places
     * @param otherwise the kind of rows that do not tell theirs
     * @throws BusinessException at {@code file} if columns are missing
     */
    PlaceReading(Sheet sheet, List<Place> stored, PlaceKind otherwise, Words words) {
        this.words = words;
        this.otherwise = otherwise;
        header = new FormRow.Header(PlaceColumn.ofForm(), sheet.header(), words);
        for (var place : stored) {
            this.stored.putIfAbsent(key(place.getName(), place.getKind()), place);
            alike(place.getName(), place.getKind()).add(place.getName());
            names.merge(Vietnamese.nameKey(place.getName()), 1, Integer::sum);
        }
        for (var line : sheet.lines()) {
            var row = new FormRow(header, line);
            attempt(row, () -> wanted.add(read(row)));
        }
        for (var row : wanted) {
            if (row.known() == null) {
                names.merge(Vietnamese.nameKey(row.name()), 1, Integer::sum);
            }
        }
        // a successor may stand further down in the same file
        wanted.removeIf(row -> row.successor() != null && !attempt(row.row(), () -> checkSuccessor(row)));
    }

    private boolean attempt(FormRow row, Runnable reading) {
        try {
            reading.run();
            return true;
        } catch (BusinessException refused) {
            problems.add(new RowProblem(
                    row.number(),
                    header.column(refused.field() == null ? "" : refused.field()),
                    value(row, refused.field()),
                    words.format(refused.key(), refused.arguments())));
            return false;
        }
    }

    private Wanted read(FormRow row) {
        var name = Vietnamese.cleanLine(row.text("name"));
        var kind = row.choice("kind", "place.kind.", PlaceKind.values(), otherwise);
        var latitude = row.degrees("latitude");
        var longitude = row.degrees("longitude");
        if (latitude == null) {
            throw BusinessException.at("latitude", "import.notDegrees");
        }
        if (longitude == null) {
            throw BusinessException.at("longitude", "import.notDegrees");
        }
        // refuses what cannot be
        var place = new Place(name, latitude, longitude);
        var known = stored.get(key(name, kind));
        var earlier = lines.putIfAbsent(key(name, kind), row.number());
        if (earlier != null) {
            throw BusinessException.at("name", "place.import.twice", earlier);
        }
        if (known == null) {
            var others = alike(name, kind);
            var meant = others.stream()
                    .filter(other -> Vietnamese.mayBeSameName(place.getName(), other))
                    .collect(Collectors.joining("; "));
            if (!meant.isEmpty()) {
                throw BusinessException.at("name", "place.import.alike", meant);
            }
            others.add(place.getName());
        }
        var aliases = row.text("aliases");
        var from = row.day("validFrom");
        var to = row.day("validTo");
        var successor = row.text("successor");
        var read = new Wanted(
                row,
                known,
                place.getName(),
                kind,
                latitude,
                longitude,
                aliases == null
                        ? known == null ? List.of() : known.getAliases()
                        : Arrays.asList(aliases.split("[;\n]")),
                row.text("shown") == null ? known != null && known.isShown() : row.flag("shown"),
                from == null && known != null ? known.getValidFrom() : from,
                to == null && known != null ? known.getValidTo() : to,
                Vietnamese.nameKey(successor));
        read.writeTo(place);
        return read;
    }

    private void checkSuccessor(Wanted row) {
        if (row.successor().equals(Vietnamese.nameKey(row.name())) && names.get(row.successor()) == 1) {
            throw BusinessException.at("successor", "place.successor.itself");
        }
        switch (names.getOrDefault(row.successor(), 0)) {
            case 0 -> throw BusinessException.at("successor", "place.import.noPlace");
            case 1 -> {
                // the one that is meant
            }
            default -> throw BusinessException.at("successor", "place.import.manyPlaces");
        }
    }

    private static Key key(String name, PlaceKind kind) {
        return new Key(Vietnamese.nameKey(name), kind);
    }

    private Set<String> alike(String name, PlaceKind kind) {
        return alike.computeIfAbsent(new Key(Vietnamese.searchKey(name), kind), key -> new LinkedHashSet<>());
    }

    private static String value(FormRow row, String field) {
        try {
            return field == null ? null : row.text(field);
        } catch (BusinessException unreadable) {
            return null;
        }
    }

    /** Whether a row brings nothing that is not stored. */
    static boolean isSame(Wanted row) {
        var known = row.known();
        if (known == null
                || known.getLatitude() != row.latitude()
                || known.getLongitude() != row.longitude()
                || known.isShown() != row.shown()
                || !Objects.equals(known.getValidFrom(), row.validFrom())
                || !Objects.equals(known.getValidTo(), row.validTo())
                || row.successor() != null
                        && (known.getSuccessor() == null
                                || !Vietnamese.nameKey(known.getSuccessor().getName())
                                        .equals(row.successor()))) {
            return false;
        }
        var described = new Place(row.name(), row.latitude(), row.longitude());
        described.describe(row.kind(), row.aliases());
        return described.getAliases().equals(known.getAliases());
    }

    /** The rows that can be taken over, also those that bring nothing new. */
    List<Wanted> wanted() {
        return wanted;
    }

    /** What report says of it. */
    PlaceImportReport report(Sheet sheet) {
        var same = (int) wanted.stream().filter(PlaceReading::isSame).count();
        var added = (int) wanted.stream().filter(row -> row.known() == null).count();
        return new PlaceImportReport(
                added,
                wanted.size() - added - same,
                same,
                problems.stream()
                        .sorted(java.util.Comparator.comparingInt(RowProblem::line))
                        .toList(),
                problems.size(),
                sheet.converted().map(Enum::name).orElse(null),
                header.ignored());
    }
}
