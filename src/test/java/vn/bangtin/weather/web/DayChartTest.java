package vn.bangtin.weather.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import vn.bangtin.weather.Forecast.Hour;
import vn.bangtin.weather.SunAndMoon;
import vn.bangtin.weather.Wind;

class DayChartTest {

    private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final Instant SEVEN = Instant.parse("2026-11-23T00:00:00Z");

    private static Hour hour(int number, double temperature, Double rain, Wind wind) {
        return new Hour(
                SEVEN.plus(Duration.ofHours(number)), 2, temperature, 40, rain, wind, (number + 7) % 24 / 12 == 0, 80);
    }

    private static List<Hour> hours(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> hour(i, 20 + i % 5, i == 3 ? 12.4 : 0.0, new Wind(5, 45, 9.0)))
                .toList();
    }

    @Test
    void two_days_are_two_drawings_and_one_hour_is_none() {
        assertThat(DayChart.of(hours(48), ZONE))
                .hasSize(2)
                .extracting(DayChart::getFrom)
                .last()
                .isEqualTo(SEVEN.plus(Duration.ofHours(24)));
        assertThat(DayChart.of(hours(30), ZONE))
                .extracting(chart -> chart.getHours().size())
                .containsExactly(24, 6);
        assertThat(DayChart.of(hours(25), ZONE)).hasSize(1);
        assertThat(DayChart.of(List.of(), ZONE)).isEmpty();
    }

    @Test
    void all_lies_within_the_drawing_and_rain_stands_on_the_ground() {
        var chart = DayChart.of(hours(24), ZONE).get(0);
        assertThat(chart.getTemperatures()).hasSize(1);
        for (var line : List.of(chart.getTemperatures(), chart.getWinds(), chart.getGusts())) {
            for (var point : line.get(0).split(" ")) {
                assertThat(Double.parseDouble(point.split(",")[0])).isBetween(34.0, 474.0);
                assertThat(Double.parseDouble(point.split(",")[1])).isBetween(0.0, 352.0);
            }
        }
        assertThat(chart.getBars()).singleElement().satisfies(bar -> {
            assertThat(bar.y() + bar.height()).isEqualTo(204);
            assertThat(bar.y()).isGreaterThanOrEqualTo(154);
        });
        assertThat(chart.getRainTicks()).extracting(Scale.Tick::label).containsExactly("0", "5", "10", "15");
        assertThat(chart.getTimes())
                .extracting(DayChart.Mark::text)
                .startsWith("08h", "11h")
                .hasSize(8);
        assertThat(chart.getMidnights()).hasSize(1);
        assertThat(chart.getArrows())
                .allSatisfy(arrow -> assertThat(arrow.turn()).isEqualTo(225));
        assertThat(chart.getRain()).isEqualTo(12.4);
        assertThat(chart.getStrongest()).isEqualTo(3);
    }

    @Test
    void what_is_unknown_is_not_drawn_and_breaks_the_line() {
        var hours = List.of(
                hour(0, 20, null, new Wind(5, null)),
                hour(1, 20, null, null),
                hour(2, 20, null, new Wind(6, null)),
                hour(3, 20, null, new Wind(0, 90)));
        var chart = DayChart.of(hours, ZONE).get(0);
        assertThat(chart.getWinds()).hasSize(2);
        assertThat(chart.getGusts()).isEmpty();
        assertThat(chart.getBars()).isEmpty();
        assertThat(chart.getRain()).isNull();
        assertThat(chart.getArrows()).isEmpty();
    }

    @Test
    void scales_have_round_numbers_and_hold_all_values() {
        for (var values :
                List.of(new double[] {35.4}, new double[] {-3.2, 4.1}, new double[] {0, 399}, new double[] {})) {
            var scale = Scale.around(DoubleStream.of(values), 4, 10, 60);
            assertThat(scale.ticks()).hasSizeBetween(2, 6);
            for (var value : values) {
                assertThat(scale.y(value)).isBetween(10.0, 60.0);
            }
        }
        assertThat(Scale.fromZero(DoubleStream.empty(), 2, 0, 50).ticks())
                .extracting(Scale.Tick::label)
                .containsExactly("0", "1", "2");
    }

    @Test
    void the_moon_grows_from_the_right_and_shrinks_to_the_left() {
        var words = new WeatherWords(null, null);
        assertThat(words.moonlight(moon(45, 0.15))).isEqualTo("M12,2 A10,10 0 0 1 12,22 A7.1,10 0 0 0 12,2 Z");
        assertThat(words.moonlight(moon(135, 0.85))).isEqualTo("M12,2 A10,10 0 0 1 12,22 A7.1,10 0 0 1 12,2 Z");
        assertThat(words.moonlight(moon(225, 0.85))).isEqualTo("M12,2 A10,10 0 0 0 12,22 A7.1,10 0 0 0 12,2 Z");
        assertThat(words.moonlight(moon(315, 0.15))).isEqualTo("M12,2 A10,10 0 0 0 12,22 A7.1,10 0 0 1 12,2 Z");
        assertThat(moon(350, 0.01).phase()).isEqualTo(SunAndMoon.Phase.NEW);
        assertThat(moon(200, 0.95).phase()).isEqualTo(SunAndMoon.Phase.FULL);
    }

    private static SunAndMoon moon(double angle, double lit) {
        return new SunAndMoon(null, null, null, null, lit, angle);
    }

    @Test
    void the_day_of_the_moon_is_that_of_the_place() {
        assertThat(SunAndMoon.of(20.4, 106.2, LocalDate.of(2026, 11, 26), ZONE).moonrise())
                .isBetween(Instant.parse("2026-11-25T17:00:00Z"), Instant.parse("2026-11-26T17:00:00Z"));
    }
}
