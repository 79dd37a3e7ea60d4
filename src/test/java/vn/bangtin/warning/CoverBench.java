package vn.bangtin.warning;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import vn.bangtin.place.ListedPlace;
import vn.bangtin.place.PlaceKind;
import vn.bangtin.warning.CapAlert.Area;
import vn.bangtin.warning.CapAlert.Point;

/** 1,000 warnings, each with a polygon of 100 corners and some words, matched to 500 places with another name each. Figures in docs/performance.md. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 0)
@Measurement(iterations = 5)
public class CoverBench {

    private static final int CORNERS = 100;

    private final List<Area> areas = new ArrayList<>();
    private final List<ListedPlace> places = new ArrayList<>();

    /** Always the same ones. */
    public CoverBench() {
        var random = new Random(1);
        for (var i = 0; i < 1_000; i++) {
            var latitude = 20 + random.nextDouble();
            var longitude = 106 + random.nextDouble();
            var polygon = new ArrayList<Point>();
            for (var c = 0; c < CORNERS; c++) {
                var angle = 2 * Math.PI * c / CORNERS;
                var radius = 0.1 + 0.1 * random.nextDouble();
                polygon.add(new Point(latitude + radius * Math.sin(angle), longitude + radius * Math.cos(angle)));
            }
            polygon.add(polygon.get(0));
            areas.add(new Area("Ven biển và vùng " + i, List.of(polygon), List.of(), List.of()));
        }
        for (var i = 0; i < 500; i++) {
            places.add(new ListedPlace(
                    i,
                    "Xã " + i,
                    20 + random.nextDouble(),
                    106 + random.nextDouble(),
                    PlaceKind.COMMUNE,
                    List.of("Tên cũ " + i),
                    null));
        }
    }

    /** How many pairs meet. */
    @Benchmark
    public int match() {
        var met = 0;
        for (var area : areas) {
            met += PlaceMatch.of(List.of(area), places).placeIds().size();
        }
        return met;
    }

    public static void main(String[] arguments) throws RunnerException {
        new Runner(new OptionsBuilder().include(CoverBench.class.getName()).build()).run();
    }
}
