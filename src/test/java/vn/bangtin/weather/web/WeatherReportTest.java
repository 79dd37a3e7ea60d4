package vn.bangtin.weather.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import vn.bangtin.place.PlaceItem;
import vn.bangtin.weather.Forecast;
import vn.bangtin.weather.Forecast.Current;
import vn.bangtin.weather.Forecast.Day;
import vn.bangtin.weather.Forecast.Hour;
import vn.bangtin.weather.Sky;
import vn.bangtin.weather.WeatherAt;
import vn.bangtin.weather.WeatherAt.Age;

class WeatherReportTest {

    private static final Instant NOW = Instant.parse("2026-11-23T00:42:00Z");
    private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final Instant MIDNIGHT = Instant.parse("2026-11-22T17:00:00Z");

    private static Hour hour(int number, double temperature, Integer chance) {
        return new Hour(MIDNIGHT.plus(Duration.ofHours(number)), 2, temperature, chance, null, null, true);
    }

    private static WeatherReport report(List<Hour> hours, List<Day> days) {
        var current = new Current(NOW, 2, 24, null, null, null, true);
        var forecast = new Forecast(Forecast.Source.FILE, NOW, NOW, current, hours, days);
        return new WeatherReport(
                new WeatherAt(new PlaceItem(1, "Nam Định", 20, 106), Age.FRESH, forecast), Clock.fixed(NOW, ZONE), 48);
    }

    private static WeatherReport reportAt(Instant later, List<Hour> hours) {
        var current = new Current(NOW, 2, 24, 26.0, null, null, true);
        var forecast = new Forecast(Forecast.Source.FILE, NOW, NOW, current, hours, List.of());
        return new WeatherReport(
                new WeatherAt(new PlaceItem(1, "Nam Định", 20, 106), Age.FRESH, forecast),
                Clock.fixed(later, ZONE),
                48);
    }

    @Test
    void the_present_is_what_the_data_states_and_an_hour_later_what_it_foretells() {
        var hours = List.of(hour(7, 25, 0), hour(8, 27, 0), hour(9, 33, 0));

        assertThat(reportAt(NOW.plus(Duration.ofMinutes(59)), hours)
                        .getCurrent()
                        .temperature())
                .isEqualTo(24);
        var foretold = reportAt(NOW.plus(Duration.ofMinutes(78)), hours);
        assertThat(foretold.getCurrent())
                .returns(Instant.parse("2026-11-23T02:00:00Z"), Current::time)
                .returns(33.0, Current::temperature)
                .as("only the stated one has it")
                .returns(null, Current::apparent);
        assertThat(foretold.isPast()).isFalse();
    }

    @Test
    void what_is_last_known_is_not_taken_for_the_present() {
        var later = reportAt(NOW.plus(Duration.ofHours(5)), List.of(hour(7, 25, 0), hour(20, 18, 0)));

        assertThat(later.getCurrent().temperature()).isEqualTo(24);
        assertThat(later.isPast()).isTrue();
    }

    @Test
    void hours_begin_with_the_present_one_and_days_with_today() {
        var hours = IntStream.range(0, 72).mapToObj(i -> hour(i, 20, 0)).toList();
        var days = IntStream.range(-1, 12)
                .mapToObj(i -> new Day(TODAY.plusDays(i), 2, 18, 26, 10, null))
                .toList();
        var report = report(hours, days);
        assertThat(report.getHours()).hasSize(48).first().returns(Instant.parse("2026-11-23T00:00:00Z"), Hour::time);
        assertThat(report.getDays()).hasSize(10).first().satisfies(bar -> assertThat(
                        bar.day().date())
                .isEqualTo(TODAY));
        assertThat(report.getChart().getCount()).isEqualTo(24);
        assertThat(report.getChart().getLabels())
                .extracting(HourChart.Label::hour)
                .startsWith("07h", "11h", "15h");
    }

    @Test
    void the_chart_draws_the_highest_highest_and_rain_from_the_ground() {
        var chart = report(List.of(hour(7, 20, 0), hour(8, 25, 50), hour(9, 30, 100)), List.of())
                .getChart();
        assertThat(chart.getLine()).isEqualTo("16.0,50.0 160.0,34.0 304.0,18.0");
        assertThat(chart.getBars()).hasSize(2).allSatisfy(bar -> assertThat(bar.y() + bar.height())
                .isEqualTo(78));
        assertThat(chart.getBars().get(1).height()).isEqualTo(24);
        assertThat(chart.getLowest()).isEqualTo(20);
        assertThat(chart.getHighest()).isEqualTo(30);
        assertThat(chart.getWettest().rainChance()).isEqualTo(100);
    }

    @Test
    void without_hours_there_is_no_chart_and_with_equal_ones_no_division_by_zero() {
        assertThat(report(List.of(), List.of()).getChart().isDrawn()).isFalse();
        assertThat(report(List.of(), List.of()).getChart().getWettest()).isNull();
        var flat =
                report(List.of(hour(7, 20, null), hour(8, 20, null)), List.of()).getChart();
        assertThat(flat.getLine()).isEqualTo("16.0,50.0 304.0,50.0");
        assertThat(flat.getWettest()).isNull();
    }

    @Test
    void the_bars_of_the_days_share_one_scale() {
        var days = report(
                        List.of(),
                        List.of(
                                new Day(TODAY, 2, 20, 30, null, null),
                                new Day(TODAY.plusDays(1), 2, 10, 20, null, null),
                                new Day(TODAY.plusDays(2), 2, 30, 30, null, null)))
                .getDays();
        assertThat(days).extracting(WeatherReport.DayBar::left).containsExactly(50.0, 0.0, 92.0);
        assertThat(days).extracting(WeatherReport.DayBar::width).containsExactly(50.0, 50.0, 8.0);
    }

    @Test
    void the_chance_of_rain_is_that_of_the_hour_or_else_of_the_day() {
        var day = List.of(new Day(TODAY, 2, 20, 30, 80, null));
        assertThat(report(List.of(hour(7, 20, 30)), day).getRainChance()).isEqualTo(30);
        assertThat(report(List.of(hour(7, 20, null)), day).getRainChance()).isEqualTo(80);
        assertThat(report(List.of(), List.of()).getRainChance()).isNull();
    }

    @Test
    void every_sky_is_drawn_by_day_and_by_night() throws IOException {
        var drawings = Files.readString(Path.of("src/main/webapp/WEB-INF/weather/pictograms.xhtml"));
        var words = new WeatherWords(null, null);
        for (var code = 0; code < 100; code++) {
            for (var daylight : new boolean[] {true, false}) {
                var symbol = words.symbol(code, daylight);
                assertThat(symbol == null).isEqualTo(Sky.of(code).isEmpty());
                if (symbol != null) {
                    assertThat(drawings).contains("<symbol id=\"" + symbol + "\"");
                }
            }
        }
        assertThat(words.symbol(null, true)).isNull();
    }

    @Test
    void degrees_are_whole_and_never_minus_zero() {
        var words = new WeatherWords(null, null);
        assertThat(words.degrees(-0.4)).isEqualTo("0°");
        assertThat(words.degrees(23.5)).isEqualTo("24°");
        assertThat(words.degrees(null)).isEqualTo("–");
        assertThat(words.range(17.2, 25.8)).isEqualTo("17–26°");
        assertThat(words.percent(20)).isEqualTo("20\u00a0%");
    }
}
