package vn.bangtin.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SolarTermTest {

    // the moments are published in UTC; several of these fall on the next day in Vietnam, some on the next in China
    // only
    @ParameterizedTest
    @CsvSource({
        "2024-03-20, Xuân phân",
        "2024-12-21, Đông chí",
        "2025-03-20, Xuân phân",
        "2025-12-21, Đông chí",
        "2026-02-04, Lập xuân",
        "2026-03-20, Xuân phân",
        "2026-06-21, Hạ chí",
        "2026-09-23, Thu phân",
        "2026-12-22, Đông chí"
    })
    void a_term_begins_on_the_day_of_vietnam(LocalDate day, String name) {
        assertThat(SolarTerm.on(day)).hasToString(name);
        assertThat(SolarTerm.beginsOn(day)).isTrue();
        assertThat(SolarTerm.beginsOn(day.plusDays(1))).isFalse();
    }

    @Test
    void a_year_has_24_terms_in_their_order() {
        var begun = LocalDate.of(2026, 1, 1)
                .datesUntil(LocalDate.of(2027, 1, 1))
                .filter(SolarTerm::beginsOn)
                .map(day -> SolarTerm.on(day).number())
                .toList();
        assertThat(begun).hasSize(24);
        for (var i = 1; i < 24; i++) {
            assertThat(begun.get(i)).isEqualTo(begun.get(i - 1) % 24 + 1);
        }
    }

    @Test
    void winter_solstice_is_in_lunar_month_eleven() {
        LocalDate.of(1968, 1, 1)
                .datesUntil(LocalDate.of(2054, 1, 1))
                .filter(day -> day.getMonthValue() == 12 && SolarTerm.beginsOn(day))
                .filter(day -> SolarTerm.on(day).toString().equals("Đông chí"))
                .forEach(day -> assertThat(LunarCalendar.toLunar(day).month())
                        .as("%s", day)
                        .isEqualTo(11));
    }
}
