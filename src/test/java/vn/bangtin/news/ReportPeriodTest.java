package vn.bangtin.news;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReportPeriodTest {

    @ParameterizedTest
    @CsvSource({
        "MONTH, 2026-02-10, 2026-02-01, 2026-02-28",
        "LAST_MONTH, 2026-03-31, 2026-02-01, 2026-02-28",
        "LAST_MONTH, 2026-01-01, 2025-12-01, 2025-12-31",
        "QUARTER, 2026-11-24, 2026-10-01, 2026-12-31",
        "QUARTER, 2026-03-31, 2026-01-01, 2026-03-31",
        "LAST_QUARTER, 2026-02-01, 2025-10-01, 2025-12-31",
        "YEAR, 2024-02-29, 2024-01-01, 2024-12-31",
        "DAYS, 2026-11-24, 2026-11-24, 2026-11-24"
    })
    void a_period_moves_with_the_day(ReportPeriod period, LocalDate today, LocalDate from, LocalDate to) {
        assertThat(period.from(today)).isEqualTo(from);
        assertThat(period.to(today)).isEqualTo(to);
    }
}
