package vn.bangtin.calendar;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import vn.bangtin.platform.time.DayHours;

/**
 * What becomes of every day, by what is stored and by the rules. It never changes; the proposal of a year that nobody has
 * gone through is computed once.
 */
final class Days {

    private record Marked(DayMark mark, boolean counted) {}

    private final List<HolidayRule> rules;
    private final NavigableMap<LocalDate, Marked> stored = new TreeMap<>();
    private final Map<Integer, Map<LocalDate, LocalDate>> taken = new HashMap<>();
    private final Set<Integer> prepared = new HashSet<>();
    private final Map<Integer, NavigableMap<LocalDate, Marked>> proposed = new ConcurrentHashMap<>();

    Days(List<StoredDay> rows, List<HolidayRule> rules) {
        this.rules = rules;
        for (var row : rows) {
            if (row.prepared()) {
                prepared.add(row.year());
            }
            if (row.date() != null) {
                put(row, row.date(), row.kind());
                taken.computeIfAbsent(row.date().getYear(), year -> new HashMap<>())
                        .put(row.date(), row.kind() == DayMarkKind.SUBSTITUTE ? row.otherDay() : null);
                if (row.kind() == DayMarkKind.SWAPPED_OFF && row.otherDay() != null) {
                    put(row, row.otherDay(), DayMarkKind.WORKING);
                }
            }
        }
    }

    List<HolidayRule> rules() {
        return rules;
    }

    private void put(StoredDay row, LocalDate date, DayMarkKind kind) {
        var mark = new DayMark(date, kind, row.name(), row.state(), row.decision(), row.link());
        stored.put(date, new Marked(mark, row.isCounted()));
    }

    private NavigableMap<LocalDate, Marked> proposed(int year) {
        return proposed.computeIfAbsent(year, wanted -> {
            var days = new TreeMap<LocalDate, Marked>();
            if (!prepared.contains(wanted)) {
                for (var day : Proposal.of(wanted, rules, taken.getOrDefault(wanted, Map.of()), Map.of())) {
                    var mark = new DayMark(day.date(), day.kind(), day.name(), DayMarkState.EXPECTED, null, null);
                    days.put(day.date(), new Marked(mark, day.confirmed()));
                }
            }
            return days;
        });
    }

    private Marked marked(LocalDate day) {
        var found = stored.get(day);
        return found == null ? proposed(day.getYear()).get(day) : found;
    }

    /** What is special from one day to another, both included, in their order. */
    List<DayMark> marks(LocalDate from, LocalDate to) {
        if (to.isBefore(from)) {
            return List.of();
        }
        var all = new TreeMap<LocalDate, Marked>();
        for (var year = from.getYear(); year <= to.getYear(); year++) {
            all.putAll(proposed(year));
        }
        all.putAll(stored.subMap(from, true, to, true));
        return all.subMap(from, true, to, true).values().stream()
                .map(Marked::mark)
                .toList();
    }

    boolean isWorking(LocalDate day) {
        var marked = marked(day);
        return marked != null && marked.counted() ? !marked.mark().kind().isOff() : !Proposal.isWeekend(day);
    }

    /** The n-th working day after a day, or before it with a step of -1; of 0 the first from the day itself on. */
    LocalDate working(LocalDate day, int n, int step) {
        if (n < 0) {
            throw new IllegalArgumentException("Not a number of days: " + n);
        }
        var found = n == 0 ? day : day.plusDays(step);
        for (var left = Math.max(n, 1); ; found = found.plusDays(step)) {
            if (isWorking(found) && --left == 0) {
                return found;
            }
        }
    }

    /** How much of the office hours of working days lies between two instants; nothing if the second is the earlier. */
    Duration workingTime(Instant from, Instant to, DayHours hours, ZoneId zone) {
        var first = LocalDate.ofInstant(from, zone);
        var last = LocalDate.ofInstant(to, zone);
        if (last.isBefore(first)) {
            return Duration.ZERO;
        }
        return first.datesUntil(last.plusDays(1))
                .filter(this::isWorking)
                .map(day -> hours.within(from, to, day, zone))
                .reduce(Duration.ZERO, Duration::plus);
    }
}
