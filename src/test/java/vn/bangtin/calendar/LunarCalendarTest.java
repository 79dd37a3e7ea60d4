package vn.bangtin.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import net.time4j.PlainDate;
import net.time4j.calendar.ChineseCalendar;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LunarCalendarTest {

    private record Month(int year, int number, boolean leap, LocalDate firstDay, int length) {}

    private static List<Month> months() throws IOException {
        var months = new ArrayList<Month>();
        try (var file = new BufferedReader(new InputStreamReader(
                LunarCalendarTest.class.getResourceAsStream("/calendar/vn-lunar-months-1968-2030.tsv"),
                StandardCharsets.UTF_8))) {
            file.lines().filter(line -> !line.startsWith("#")).forEach(line -> {
                var columns = line.split("\t");
                months.add(new Month(
                        Integer.parseInt(columns[0]),
                        Integer.parseInt(columns[1]),
                        columns[2].equals("1"),
                        LocalDate.parse(columns[3]),
                        Integer.parseInt(columns[4])));
            });
        }
        return months;
    }

    @Test
    void every_month_from_1968_to_2030_begins_on_its_day_and_has_its_length() throws IOException {
        var months = months();
        assertThat(months).hasSize(779);
        var softly = new SoftAssertions();
        for (var month : months) {
            var first = new LunarDate(month.year(), month.number(), 1, month.leap(), month.length());
            var last = new LunarDate(month.year(), month.number(), month.length(), month.leap(), month.length());
            var lastDay = month.firstDay().plusDays(month.length() - 1L);
            softly.assertThat(LunarCalendar.toLunar(month.firstDay())).isEqualTo(first);
            softly.assertThat(LunarCalendar.toLunar(lastDay)).isEqualTo(last);
            softly.assertThat(LunarCalendar.toSolar(month.year(), month.number(), 1, month.leap()))
                    .contains(month.firstDay());
            softly.assertThat(LunarCalendar.monthLength(month.year(), month.number(), month.leap()))
                    .contains(month.length());
            softly.assertThat(LunarCalendar.toSolar(month.year(), month.number(), month.length() + 1, month.leap()))
                    .isEmpty();
        }
        softly.assertAll();
    }

    @Test
    void there_are_no_other_leap_months_than_the_known_ones() throws IOException {
        var known = months().stream().filter(Month::leap).toList();
        var found = new ArrayList<Month>();
        for (var year = 1968; year <= 2030; year++) {
            for (var number = 1; number <= 12; number++) {
                var day = LunarCalendar.toSolar(year, number, 1, true);
                if (day.isPresent()) {
                    found.add(new Month(
                            year,
                            number,
                            true,
                            day.get(),
                            LunarCalendar.monthLength(year, number, true).orElseThrow()));
                }
            }
        }
        assertThat(found).containsExactlyElementsOf(known);
    }

    @ParameterizedTest
    @CsvSource({
        "1968-01-29, 1968, 1, 1, false",
        "1985-01-21, 1985, 1, 1, false",
        "2007-02-17, 2007, 1, 1, false",
        "2024-02-10, 2024, 1, 1, false",
        "2025-01-29, 2025, 1, 1, false",
        "2026-02-17, 2026, 1, 1, false",
        "2030-02-02, 2030, 1, 1, false",
        "2021-04-21, 2021, 3, 10, false",
        "2022-04-10, 2022, 3, 10, false",
        "2023-04-29, 2023, 3, 10, false",
        "2024-04-18, 2024, 3, 10, false",
        "2025-04-07, 2025, 3, 10, false",
        "2026-04-26, 2026, 3, 10, false",
        "2027-04-16, 2027, 3, 10, false",
        "2026-11-23, 2026, 10, 15, false",
        "2025-07-25, 2025, 6, 1, true",
        "2033-12-22, 2033, 11, 1, true"
    })
    void known_dates(LocalDate day, int year, int month, int dayOfMonth, boolean leap) {
        assertThat(LunarCalendar.toLunar(day))
                .extracting(LunarDate::year, LunarDate::month, LunarDate::day, LunarDate::leapMonth)
                .containsExactly(year, month, dayOfMonth, leap);
        assertThat(LunarCalendar.toSolar(year, month, dayOfMonth, leap)).contains(day);
    }

    @Test
    void every_day_from_1900_to_2100_comes_back() {
        var expected = LunarCalendar.toLunar(LunarCalendar.FIRST_DAY);
        for (var day = LunarCalendar.FIRST_DAY; !day.isAfter(LunarCalendar.LAST_DAY); day = day.plusDays(1)) {
            var lunar = LunarCalendar.toLunar(day);
            if (!day.equals(LunarCalendar.FIRST_DAY) && lunar.day() != 1) {
                assertThat(lunar.day()).isEqualTo(expected.day() + 1);
            }
            if (!LunarCalendar.toSolar(lunar.year(), lunar.month(), lunar.day(), lunar.leapMonth())
                    .equals(Optional.of(day))) {
                assertThat(day).as("comes back from " + lunar).isNull();
            }
            expected = lunar;
        }
    }

    @Test
    void the_new_year_differs_from_china_in_the_known_years_and_in_no_other() {
        var differing = IntStream.rangeClosed(1968, 2052).filter(year -> !ChineseCalendar.ofNewYear(year)
                .transform(PlainDate.axis())
                .toTemporalAccessor()
                .equals(LunarCalendar.toSolar(year, 1, 1, false).orElseThrow()));
        assertThat(differing).containsExactly(1968, 1969, 1985, 2007, 2030);
    }

    @Test
    void what_may_turn_out_a_day_off_is_provisional() {
        assertThat(LunarCalendar.isProvisional(LocalDate.of(2053, 12, 31))).isFalse();
        assertThat(LunarCalendar.isProvisional(LocalDate.of(2054, 1, 1))).isTrue();
        assertThat(LunarCalendar.isProvisional(2026)).isFalse();
    }

    @Test
    void days_outside_the_known_years_are_refused() {
        assertThatThrownBy(() -> LunarCalendar.toLunar(LocalDate.of(1899, 12, 31)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> LunarCalendar.toLunar(LocalDate.of(2101, 1, 1)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(LunarCalendar.toSolar(1899, 1, 1, false)).isEmpty();
        assertThat(LunarCalendar.toSolar(2101, 1, 1, false)).isEmpty();
        assertThat(LunarCalendar.toSolar(Integer.MIN_VALUE, 1, 1, false)).isEmpty();
        assertThat(LunarCalendar.toSolar(2100, 12, 29, false)).isPresent();
    }

    @Test
    void impossible_lunar_dates_have_no_day() {
        assertThat(LunarCalendar.toSolar(2026, 6, 1, true))
                .as("no leap month in 2026")
                .isEmpty();
        assertThat(LunarCalendar.toSolar(2025, 12, 30, false)).as("29 days").isEmpty();
        assertThat(LunarCalendar.toSolar(2026, 13, 1, false)).isEmpty();
        assertThat(LunarCalendar.toSolar(2026, 0, 1, false)).isEmpty();
        assertThat(LunarCalendar.toSolar(2026, 1, 0, false)).isEmpty();
        assertThat(LunarCalendar.toSolar(2026, 1, 31, false)).isEmpty();
    }

    /** Prints one number that stands for every day of the months above. */
    public static void main(String[] arguments) {
        System.out.print(fingerprint());
    }

    private static int fingerprint() {
        var hash = 0;
        for (var day = LocalDate.of(1968, 1, 29); day.getYear() <= 2030; day = day.plusDays(1)) {
            hash = 31 * hash + LunarCalendar.toLunar(day).hashCode();
        }
        return hash;
    }

    @Test
    void the_zone_and_language_of_the_machine_do_not_matter() throws Exception {
        // a machine of its own: this one has computed the months already
        var machine = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Duser.timezone=Pacific/Pago_Pago",
                        "-Duser.language=th",
                        "-Duser.country=TH",
                        "-cp",
                        System.getProperty("java.class.path"),
                        LunarCalendarTest.class.getName())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        var printed = new String(machine.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(machine.waitFor()).isZero();
        assertThat(printed).isEqualTo(Integer.toString(fingerprint()));
    }

    @ParameterizedTest
    @CsvSource({
        "1945, Ất Dậu",
        "1954, Giáp Ngọ",
        "1968, Mậu Thân",
        "1975, Ất Mão",
        "1984, Giáp Tý",
        "2023, Quý Mão",
        "2024, Giáp Thìn",
        "2025, Ất Tỵ",
        "2026, Bính Ngọ",
        "2027, Đinh Mùi",
        "1900, Canh Tý"
    })
    void years_have_their_names(int year, String name) {
        assertThat(CanChi.ofYear(year)).hasToString(name);
    }

    @Test
    void months_and_days_have_their_names() {
        assertThat(CanChi.ofMonth(2026, 1)).hasToString("Canh Dần");
        assertThat(CanChi.ofMonth(2024, 1)).hasToString("Bính Dần");
        assertThat(CanChi.ofMonth(2026, 10)).hasToString("Kỷ Hợi");
        assertThat(CanChi.ofDay(LocalDate.of(2000, 1, 1))).hasToString("Mậu Ngọ");
        assertThat(CanChi.ofDay(LocalDate.of(1970, 1, 1))).hasToString("Tân Tỵ");
    }
}
