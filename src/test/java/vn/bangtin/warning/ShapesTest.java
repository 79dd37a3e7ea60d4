package vn.bangtin.warning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import vn.bangtin.warning.CapAlert.Area;
import vn.bangtin.warning.CapAlert.Circle;
import vn.bangtin.warning.CapAlert.Point;

/** Areas as they are kept in the database. */
class ShapesTest {

    private static final List<Point> TRIANGLE =
            List.of(new Point(20, 106), new Point(20, 107), new Point(21, 107), new Point(20, 106));
    private static final Area WORDS = new Area("", List.of(), List.of(), List.of());
    private static final Area DRAWN =
            new Area("", List.of(TRIANGLE, TRIANGLE), List.of(new Circle(new Point(20.5, 106.5), 12)), List.of());

    @Test
    void areas_stay_apart_wherever_those_of_words_alone_stand() {
        for (var areas : List.of(
                List.of(DRAWN),
                List.of(WORDS, DRAWN),
                List.of(DRAWN, WORDS),
                List.of(WORDS, WORDS, DRAWN, WORDS, DRAWN, WORDS))) {
            assertThat(Shapes.read(null, Shapes.write(areas))).isEqualTo(areas);
        }
        assertThat(Shapes.write(List.of(WORDS, WORDS))).isNull();
    }

    @Test
    void of_what_is_too_long_an_area_of_words_alone_is_left() {
        var vast =
                new Area("", IntStream.range(0, 20_000).mapToObj(i -> TRIANGLE).toList(), List.of(), List.of());

        var written = Shapes.write(List.of(DRAWN, vast, vast, DRAWN));

        assertThat(written).hasSizeLessThanOrEqualTo(1_000_000);
        assertThat(Shapes.read("Ven biển", written))
                .extracting(Area::description, area -> area.polygons().size())
                .containsExactly(tuple("Ven biển", 2), tuple("", 20_000), tuple("", 0), tuple("", 2));
    }
}
