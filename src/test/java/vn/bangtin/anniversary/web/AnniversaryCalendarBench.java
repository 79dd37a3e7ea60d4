package vn.bangtin.anniversary.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.stream.LongStream;
import vn.bangtin.anniversary.AnniversaryKind;
import vn.bangtin.anniversary.AnniversaryRow;
import vn.bangtin.anniversary.Policies;
import vn.bangtin.anniversary.Subject;
import vn.bangtin.anniversary.YearCounting;
import vn.bangtin.calendar.CalendarSystem;

/**
 * How long the text of the calendar takes: 500 anniversaries, half of them lunar, over seven years. Figures in
 * docs/performance.md.
 */
final class AnniversaryCalendarBench {

    private static final int RUNS = 200;

    private AnniversaryCalendarBench() {}

    public static void main(String[] arguments) {
        var rows =
                LongStream.range(0, 500).mapToObj(AnniversaryCalendarBench::row).toList();
        var times = new long[RUNS];
        var size = 0;
        for (var run = 0; run < RUNS; run++) {
            var began = System.nanoTime();
            size = new AnniversaryCalendar(
                            "Ngày kỷ niệm",
                            LocalDate.of(2025, 1, 1),
                            LocalDate.of(2031, 12, 31),
                            "bangtin.example",
                            "http://bangtin.example")
                    .bytes(rows)
                    .length;
            times[run] = System.nanoTime() - began;
        }
        var first = times[0];
        var warm = Arrays.copyOfRange(times, RUNS / 2, RUNS);
        Arrays.sort(warm);
        System.out.printf(
                "%d bytes; first %.1f ms, median of the last %d %.1f ms, longest %.1f ms%n",
                size, first / 1e6, warm.length, warm[warm.length / 2] / 1e6, warm[warm.length - 1] / 1e6);
    }

    private static AnniversaryRow row(long id) {
        return new AnniversaryRow(
                id,
                "Ngày truyền thống của đơn vị số " + id,
                AnniversaryKind.TRADITIONAL,
                null,
                id % 2 == 0 ? CalendarSystem.SOLAR : CalendarSystem.LUNAR,
                (int) (id % 28) + 1,
                (int) (id % 12) + 1,
                1945 + (int) (id % 70),
                YearCounting.ORDINAL,
                Subject.EVERYBODY,
                null,
                null,
                Policies.DEFAULT,
                "Quyết định số " + id + "/QĐ-UBND",
                true,
                Instant.parse("2026-11-01T00:00:00Z"));
    }
}
