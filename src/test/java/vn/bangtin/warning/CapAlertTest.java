package vn.bangtin.warning;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.bangtin.warning.CapAlert.Area;
import vn.bangtin.warning.CapAlert.Circle;
import vn.bangtin.warning.CapAlert.Point;

/** Which points an area covers. */
class CapAlertTest {

    /** A square with a bay in its east side. */
    private static final Area BAY = new Area(
            "Vịnh",
            List.of(List.of(
                    new Point(20, 106),
                    new Point(20, 107),
                    new Point(20.5, 106.5),
                    new Point(21, 107),
                    new Point(21, 106),
                    new Point(20, 106))),
            List.of(),
            List.of());

    @ParameterizedTest
    @CsvSource({
        "20.5, 106.2, true, inside",
        "20.5, 106.8, false, in the bay",
        "20.1, 106.8, true, on the headland",
        "20.5, 105.9, false, west",
        "20.5, 107.1, false, east",
        "19.9, 106.5, false, south",
        "21.1, 106.5, false, north",
        "20, 106, true, a corner",
        "21, 107, true, another corner",
        "20.5, 106.5, true, the corner of the bay",
        "20, 106.5, true, on the southern edge",
        "21, 106.5, true, on the northern edge",
        "20, 107.5, false, beyond the southern edge",
        "20.25, 106.75, true, on a slanting edge"
    })
    void a_polygon_covers_what_is_in_it_or_on_its_edge(
            double latitude, double longitude, boolean covered, String where) {
        assertEquals(covered, BAY.covers(new Point(latitude, longitude)), where);
    }

    @Test
    void a_circle_covers_what_is_within_its_radius() {
        // a degree of latitude is 111.2 km everywhere; one of longitude at 60 degrees half of it
        var far = new Area("", List.of(), List.of(new Circle(new Point(60, 10), 60)), List.of());

        assertEquals(true, far.covers(new Point(60, 11)), "55.6 km");
        assertEquals(true, far.covers(new Point(60.5, 10)), "55.6 km");
        assertEquals(false, far.covers(new Point(61, 10)), "111.2 km");
        assertEquals(false, far.covers(new Point(60, 11.2)), "66.7 km");
        assertEquals(111.2, new Point(20, 106).kilometresTo(new Point(21, 106)), 0.1);
    }

    @Test
    void an_area_of_words_alone_covers_nothing_by_itself() {
        assertFalse(new Area("Hải Hậu", List.of(), List.of(), List.of()).covers(new Point(20.15, 106.27)));
    }
}
