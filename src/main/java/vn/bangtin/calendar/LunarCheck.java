package vn.bangtin.calendar;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * Whether the lunar calendar of this installation still says what almanacs say about a dozen days. A library replaced by
 * another, a damaged file, a patch that went wrong: better no lunar date than a wrong one.
 *
 * @param checked how many known dates were compared
 * @param failures what differs, in English, for the log and the health page; empty if all is well
 */
record LunarCheck(int checked, List<String> failures) {

    private static final String FILE = "lunar-known-dates.csv";
    private static final int COLUMNS = 5;

    /** A day whose lunar date is known from a publication. */
    record KnownDate(LocalDate date, int year, int month, int day, boolean leapMonth) {

        private static KnownDate parse(String line) {
            var columns = line.split(",");
            if (columns.length < COLUMNS) {
                throw new IllegalStateException(FILE + ": " + line);
            }
            return new KnownDate(
                    LocalDate.parse(columns[0]),
                    Integer.parseInt(columns[1]),
                    Integer.parseInt(columns[2]),
                    Integer.parseInt(columns[3]),
                    columns[4].equals("leap"));
        }

        private String differs() {
            var found = LunarMonths.at(date);
            var isSame = found.year() == year
                    && found.month() == month
                    && found.day() == day
                    && found.leapMonth() == leapMonth;
            return isSame ? null : date + " is " + found + ", expected " + this;
        }
    }

    /** Compares the dates that the portal ships. */
    static LunarCheck ofKnownDates() {
        try (var file = new BufferedReader(
                new InputStreamReader(LunarCheck.class.getResourceAsStream(FILE), StandardCharsets.UTF_8))) {
            return of(file.lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(KnownDate::parse)
                    .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Compares some dates. An empty list proves nothing and is a failure. */
    static LunarCheck of(List<KnownDate> dates) {
        var failures = new ArrayList<String>();
        if (dates.isEmpty()) {
            failures.add("no known dates");
        }
        for (var known : dates) {
            try {
                var failure = known.differs();
                if (failure != null) {
                    failures.add(failure);
                }
            } catch (RuntimeException | LinkageError e) {
                // a broken library is what this is here to find
                failures.add(known.date() + ": " + e);
            }
        }
        return new LunarCheck(dates.size(), List.copyOf(failures));
    }

    /** Whether lunar dates can be trusted. */
    boolean isPassed() {
        return failures.isEmpty();
    }
}
