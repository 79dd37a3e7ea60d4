package vn.bangtin.anniversary;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.bangtin.calendar.CalendarSystem;
import vn.bangtin.organisation.UnitRow;
import vn.bangtin.platform.BusinessException;
import vn.bangtin.platform.sheet.FormRow;
import vn.bangtin.platform.sheet.RowProblem;
import vn.bangtin.platform.sheet.Sheet;
import vn.bangtin.platform.text.Vietnamese;
import vn.bangtin.platform.text.Words;

/**
 * Reads a table row by row through the rules of the forms: what they refuse, an import refuses with the same words. What
 * is good stands in {@link #anniversaries()} or {@link #events()}, not stored yet.
 */
final class ImportReading {

    private final ImportKind kind;
    private final Words words;
    private final FormRow.Header header;
    private final Map<String, Long> units = new HashMap<>();
    private final Set<String> known;
    private final Long fileId;

    private final List<Anniversary> anniversaries = new ArrayList<>();
    private final List<HistoricalEvent> events = new ArrayList<>();
    private final List<RowProblem> problems = new ArrayList<>();
    private final List<RowProblem> twice = new ArrayList<>();

    /**
     * Reads all rows.
     *
     * @param known what is stored already, as {@link ImportedFiles#key} writes it
     * @param words of the language in which problems are told
     * @throws BusinessException at {@code file} if columns are missing
     */
    ImportReading(ImportKind kind, Sheet sheet, List<UnitRow> units, Set<String> known, Words words, long fileId) {
        this.kind = kind;
        this.words = words;
        this.known = new HashSet<>(known);
        this.fileId = fileId;
        header = new FormRow.Header(kind.formColumns(), sheet.header(), words);
        for (var unit : units) {
            this.units.putIfAbsent(Vietnamese.searchKey(unit.name()), unit.id());
            this.units.putIfAbsent(Vietnamese.searchKey(unit.shortName()), unit.id());
        }
        for (var line : sheet.lines()) {
            read(new FormRow(header, line));
        }
    }

    private void read(FormRow row) {
        try {
            if (kind == ImportKind.HISTORY) {
                var form = event(row);
                var event = new HistoricalEvent(form, fileId);
                if (isNew(row, event.getTitle(), form.day(), form.month(), form.year())) {
                    events.add(event);
                }
            } else {
                var form = anniversary(row);
                var anniversary = new Anniversary(form.title(), form.kind(), form.secondKind(), form.recurrence());
                AnniversaryService.write(form, anniversary);
                anniversary.cameIn(fileId);
                if (isNew(row, anniversary.getTitle(), form.day(), form.month(), form.calendar())) {
                    anniversaries.add(anniversary);
                }
            }
        } catch (BusinessException refused) {
            problems.add(new RowProblem(
                    row.number(),
                    header.column(refused.field() == null ? "" : refused.field()),
                    value(row, refused.field()),
                    words.format(refused.key(), refused.arguments())));
        }
    }

    private boolean isNew(FormRow row, String title, Object day, Object month, Object calendarOrYear) {
        if (known.add(ImportedFiles.key(Vietnamese.searchKey(title), day, month, calendarOrYear))) {
            return true;
        }
        twice.add(new RowProblem(row.number(), null, title, words.format("import.known")));
        return false;
    }

    private HistoryForm event(FormRow row) {
        return new HistoryForm(
                null,
                0,
                row.choice("kind", "history.kind.", HistoryKind.values(), HistoryKind.VIETNAM),
                row.number("day"),
                row.number("month"),
                row.number("year"),
                row.text("title"),
                row.text("text"),
                row.text("source"),
                row.flag("published"));
    }

    private AnniversaryForm anniversary(FormRow row) {
        var policies = Policies.DEFAULT;
        return new AnniversaryForm(
                null,
                0,
                row.text("title"),
                row.choice("kind", "anniversary.kind.", AnniversaryKind.values(), null),
                row.choice("secondKind", "anniversary.kind.", AnniversaryKind.values(), null),
                row.choice("calendar", "anniversary.calendar.", CalendarSystem.values(), CalendarSystem.SOLAR),
                row.number("day"),
                row.number("month"),
                row.number("firstYear"),
                row.choice("counting", "anniversary.counting.", YearCounting.values(), YearCounting.ORDINAL),
                unit(row),
                row.day("validFrom"),
                row.day("validTo"),
                row.text("source"),
                row.text("note"),
                row.flag("published"),
                new Policies(
                        row.choice("leapDay", "anniversary.leapDay.", LeapDayPolicy.values(), policies.leapDay()),
                        row.choice(
                                "shortMonth",
                                "anniversary.shortMonth.",
                                ShortMonthPolicy.values(),
                                policies.shortMonth()),
                        row.flag("originInLeapMonth"),
                        row.choice(
                                "leapOrigin",
                                "anniversary.leapOrigin.",
                                LeapOriginPolicy.values(),
                                policies.leapOrigin()),
                        row.choice(
                                "doubledMonth",
                                "anniversary.doubledMonth.",
                                DoubledMonthPolicy.values(),
                                policies.doubledMonth())),
                row.choice("unitEnd", "anniversary.unitEnd.", UnitEnd.values(), UnitEnd.GO_ON));
    }

    private Long unit(FormRow row) {
        var name = row.text("unit");
        if (name == null) {
            return null;
        }
        var id = units.get(Vietnamese.searchKey(name));
        if (id == null) {
            throw BusinessException.at("unit", "import.noUnit");
        }
        return id;
    }

    private static String value(FormRow row, String field) {
        try {
            return field == null ? null : row.text(field);
        } catch (BusinessException unreadable) {
            return null;
        }
    }

    List<Anniversary> anniversaries() {
        return anniversaries;
    }

    List<HistoricalEvent> events() {
        return events;
    }

    int good() {
        return anniversaries.size() + events.size();
    }

    /** One of each bad row: its first. */
    List<RowProblem> problems() {
        return problems;
    }

    List<RowProblem> known() {
        return twice;
    }

    List<String> ignored() {
        return header.ignored();
    }
}
