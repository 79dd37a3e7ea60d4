package vn.bangtin.weather;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.bangtin.weather.Wind.Point;

class WindTest {

    @ParameterizedTest
    @CsvSource({
        "0, 0",
        "0.29, 0",
        "0.3, 1",
        "1.59, 1",
        "1.6, 2",
        "3.39, 2",
        "3.4, 3",
        "5.5, 4",
        "8.0, 5",
        "10.8, 6",
        "13.9, 7",
        "17.2, 8",
        "20.8, 9",
        "24.5, 10",
        "28.5, 11",
        "32.7, 12",
        "37.0, 13",
        "41.5, 14",
        "46.2, 15",
        "51.0, 16",
        "56.09, 16",
        "56.1, 17",
        "61.2, 17",
        "90, 17"
    })
    void the_level_follows_the_lower_bounds_of_the_vietnamese_table(double speed, int level) {
        assertThat(new Wind(speed, null).level()).isEqualTo(level);
    }

    @Test
    void a_speed_that_was_converted_stays_on_its_bound() {
        assertThat(new Wind(28.8 / 3.6, null).level()).isEqualTo(5);
        assertThat(new Wind(12.24 / 3.6, null).level()).isEqualTo(3);
    }

    @ParameterizedTest
    @CsvSource({
        "0, N", "22, N", "23, NE", "45, NE", "90, E", "142, SE", "180, S", "225, SW", "270, W", "315, NW", "338, N",
        "360, N"
    })
    void the_direction_is_that_from_which_it_blows(int degrees, Point point) {
        assertThat(new Wind(4, degrees).point()).isEqualTo(point);
    }

    @Test
    void a_calm_has_no_direction() {
        assertThat(new Wind(0.1, 90).point()).isNull();
        assertThat(new Wind(4, null).point()).isNull();
    }

    @Test
    void impossible_winds_are_refused() {
        assertThatThrownBy(() -> new Wind(-1, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Wind(500, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Wind(Double.NaN, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Wind(4, 361)).isInstanceOf(IllegalArgumentException.class);
    }
}
