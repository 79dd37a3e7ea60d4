package vn.bangtin.weather;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import vn.bangtin.calendar.LunarCalendar;
import vn.bangtin.weather.SunAndMoon.Phase;

class SunAndMoonTest {

    private static SunAndMoon of(LocalDate day) {
        return SunAndMoon.of(20.4339, 106.1773, day, Fixtures.ZONE);
    }

    @Test
    void the_moon_is_new_when_a_lunar_month_begins_and_full_in_its_middle() {
        // another library computes the calendar, so the two check each other
        for (var year = 2024; year <= 2034; year++) {
            for (var month = 1; month <= 12; month++) {
                var first = LunarCalendar.toSolar(year, month, 1, false).orElseThrow();
                assertThat(of(first).phase()).as("%s", first).isEqualTo(Phase.NEW);
                assertThat(of(first.plusDays(15)).phase()).as("%s", first).isEqualTo(Phase.FULL);
                assertThat(of(first.plusDays(15)).illumination()).isGreaterThan(0.95);
            }
        }
    }

    @Test
    void in_a_month_every_shape_comes_and_one_day_has_no_moonrise() {
        var phases = new TreeSet<Phase>();
        var without = 0;
        for (var day = LocalDate.of(2026, 11, 10); day.isBefore(LocalDate.of(2026, 12, 10)); day = day.plusDays(1)) {
            var heaven = of(day);
            phases.add(heaven.phase());
            assertThat(heaven.angle()).isBetween(0.0, 360.0);
            without += heaven.moonrise() == null ? 1 : 0;
        }
        assertThat(phases).containsExactly(Phase.values());
        assertThat(without).isEqualTo(1);
    }

    @Test
    void the_sun_rises_and_sets_as_the_provider_says() {
        // the fixture is of 1 June 2026 in Nam Định
        var day = new OpenMeteoFormat(Fixtures.NAM_DINH_TIME, java.time.Duration.ofDays(1))
                .read(Fixtures.bytes(Fixtures.NAM_DINH), Forecast.Source.OPEN_METEO, Fixtures.NAM_DINH_TIME.instant())
                .days()
                .get(0);
        var heaven = of(day.date());
        var noon = heaven.sunrise().plusSeconds(heaven.sunrise().until(heaven.sunset(), ChronoUnit.SECONDS) / 2);
        // 106.18° east of Greenwich with a clock of 105° east, and two minutes and a half of the equation of time
        assertThat(noon.atZone(Fixtures.ZONE).toLocalTime())
                .isCloseTo(LocalTime.of(11, 53), within(2, ChronoUnit.MINUTES));
        assertThat(heaven.sunrise().until(heaven.sunset(), ChronoUnit.MINUTES)).isBetween(13 * 60L, 13 * 60 + 30L);
    }

    @Test
    void where_the_sun_does_not_set_nothing_is_made_up() {
        var heaven = SunAndMoon.of(78.2, 15.6, LocalDate.of(2026, 6, 21), Fixtures.ZONE);
        assertThat(heaven.sunrise()).isNull();
        assertThat(heaven.sunset()).isNull();
    }
}
