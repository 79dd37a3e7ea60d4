package vn.bangtin.anniversary;

import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import vn.bangtin.calendar.CalendarSystem;

/**
 * How long a year of occurrences takes for 5,000 anniversaries, half of them lunar, all with policies that matter. Figures and
 * the command in docs/performance.md.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class OccurrencesBench {

    private final List<Recurrence> recurrences =
            IntStream.range(0, 5_000).mapToObj(OccurrencesBench::recurrence).toList();

    @Param({"2027", "2028"})
    private int year;

    /** All occurrences of a year. */
    @Benchmark
    public long year() {
        var from = LocalDate.of(year, 1, 1);
        var to = LocalDate.of(year, 12, 31);
        return recurrences.stream()
                .mapToLong(recurrence -> recurrence.between(from, to).size())
                .sum();
    }

    public static void main(String[] arguments) throws RunnerException {
        new Runner(new OptionsBuilder()
                        .include(OccurrencesBench.class.getName())
                        .build())
                .run();
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
