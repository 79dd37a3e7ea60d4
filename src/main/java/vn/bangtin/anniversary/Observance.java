package vn.bangtin.anniversary;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import vn.bangtin.calendar.CalendarSystem;

/**
 * One line of {@code vn-observances.csv}, the days that a new portal begins with.
 *
 * <p>Its kinds are finer than ours. They become: {@code PROFESSIONAL} and {@code CUSTOM} a traditional day,
 * {@code HISTORICAL} a memorial day, {@code LOCAL_FOUNDING} a local day that is also a founding,
 * {@code PUBLIC_HOLIDAY+MAJOR} a major day that is also a public holiday; a question mark is left to {@code verified}.
 *
 * @param isVerified whether a source says so, at least in its main part; what is not stays unpublished
 */
record Observance(
        String title,
        AnniversaryKind kind,
        AnniversaryKind secondKind,
        Recurrence recurrence,
        String source,
        String note,
        boolean isVerified) {

    private static final String FILE = "vn-observances.csv";
    private static final int COLUMNS = 11;
    private static final String HEADER = "calendar,";
    private static final String COMMENT = "#";

    /** All lines of the file, in its order. */
    static List<Observance> all() {
        try (var file = new BufferedReader(
                new InputStreamReader(Observance.class.getResourceAsStream(FILE), StandardCharsets.UTF_8))) {
            return file.lines()
                    .filter(line -> !line.startsWith(COMMENT) && !line.startsWith(HEADER))
                    .map(Observance::parse)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether it is kept everywhere and not in one province or agency only. */
    boolean isNational() {
        return kind != AnniversaryKind.LOCAL;
    }

    /** A new anniversary with this day, published if it is verified. */
    Anniversary toAnniversary() {
        var anniversary = new Anniversary(title, kind, secondKind, recurrence);
        anniversary.document(source, note);
        if (isVerified) {
            anniversary.publish();
        }
        return anniversary;
    }

    private static Observance parse(String line) {
        var columns = line.split(",", -1);
        if (columns.length != COLUMNS) {
            throw new IllegalStateException(FILE + ": " + line);
        }
        var kinds = kinds(columns[6]);
        var origin = columns[7];
        var verified = columns[8];
        return new Observance(
                columns[3],
                kinds.get(0),
                kinds.size() > 1 ? kinds.get(1) : null,
                new Recurrence(
                        columns[0].equals("lunar") ? CalendarSystem.LUNAR : CalendarSystem.SOLAR,
                        Integer.parseInt(columns[1]),
                        Integer.parseInt(columns[2]),
                        columns[5].isEmpty() ? null : Integer.valueOf(columns[5]),
                        origin.contains("GREGORIAN year") ? YearCounting.GREGORIAN_YEAR : YearCounting.ORDINAL,
                        null,
                        null),
                columns[9],
                columns[10],
                verified.equals("source") || verified.equals("source+memory"));
    }

    private static List<AnniversaryKind> kinds(String words) {
        return switch (words) {
            case "PROFESSIONAL", "CUSTOM" -> List.of(AnniversaryKind.TRADITIONAL);
            case "HISTORICAL" -> List.of(AnniversaryKind.MEMORIAL);
            case "LOCAL_FOUNDING" -> List.of(AnniversaryKind.LOCAL, AnniversaryKind.FOUNDING);
            case "PUBLIC_HOLIDAY+MAJOR" -> List.of(AnniversaryKind.MAJOR, AnniversaryKind.PUBLIC_HOLIDAY);
            case "PUBLIC_HOLIDAY?" -> List.of(AnniversaryKind.PUBLIC_HOLIDAY);
            default -> List.of(AnniversaryKind.valueOf(words));
        };
    }
}
