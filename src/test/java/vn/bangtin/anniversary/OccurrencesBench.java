package vn.bangtin.anniversary;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.stream.IntStream;
import vn.bangtin.calendar.CalendarSystem;

/**
 * How long a year of occurrences takes for 5,000 anniversaries, half of them lunar, all with policies that matter. Figures in
 * docs/performance.md.
 *
 * <p>A plain program and not JMH: what is measured takes milliseconds, far above what JMH guards against, and JMH's generated
 * classes do not compile without warnings.
 */
final class OccurrencesBench {

    private static final int RUNS = 400;

    private OccurrencesBench() {}

    public static void main(String[] arguments) {
        var recurrences =
                IntStream.range(0, 5_000).mapToObj(OccurrencesBench::recurrence).toList();
        var times = new long[RUNS];
        var found = 0L;
        for (var run = 0; run < RUNS; run++) {
            var from = LocalDate.of(2000 + run % 50, 1, 1);
            var began = System.nanoTime();
            found += recurrences.stream()
                    .mapToLong(one ->
                            one.between(from, from.plusYears(1).minusDays(1)).size())
                    .sum();
            times[run] = System.nanoTime() - began;
        }
        var warm = Arrays.copyOfRange(times, RUNS / 2, RUNS);
        Arrays.sort(warm);
        System.out.printf(
                "%d occurrences; first %.1f ms, median of the last %d %.2f ms, longest %.2f ms%n",
                found, times[0] / 1e6, warm.length, warm[warm.length / 2] / 1e6, warm[warm.length - 1] / 1e6);
    }

    private static Recurrence recurrence(int number) {
        var lunar = number % 2 == 1;
        return new Recurrence(
                lunar ? CalendarSystem.LUNAR : CalendarSystem.SOLAR,
                lunar ? number % 30 + 1 : number % 28 + 1,
                number % 12 + 1,
                1900 + number % 80,
                YearCounting.ORDINAL,
                null,
                null,
                new Policies(
                        LeapDayPolicy.MARCH_1,
                        ShortMonthPolicy.NEXT_DAY,
                        true,
                        LeapOriginPolicy.LEAP_IF_EXISTS,
                        DoubledMonthPolicy.BOTH));
    }
}
