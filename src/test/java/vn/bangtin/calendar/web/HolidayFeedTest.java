package vn.bangtin.calendar.web;

import static org.assertj.core.api.Assertions.assertThat;

import biweekly.Biweekly;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.bangtin.calendar.DayMark;
import vn.bangtin.calendar.DayMarkKind;
import vn.bangtin.calendar.DayMarkState;

class HolidayFeedTest {

    @Test
    void what_nobody_has_decided_is_tentative() {
        var text = HolidayFeed.document(
                "Ngày nghỉ",
                List.of(
                        new DayMark(
                                LocalDate.of(2026, 9, 2),
                                DayMarkKind.HOLIDAY,
                                "Quốc khánh",
                                DayMarkState.DECIDED,
                                "Thông báo 9441/TB-BNV",
                                null),
                        new DayMark(
                                LocalDate.of(2027, 2, 6),
                                DayMarkKind.HOLIDAY,
                                "Tết Nguyên đán",
                                DayMarkState.EXPECTED,
                                null,
                                null)),
                Instant.parse("2026-01-01T00:00:00Z"),
                "bangtin.example",
                "http://bangtin.example");

        var events =
                Biweekly.parse(new String(text, StandardCharsets.UTF_8)).first().getEvents();

        assertThat(events)
                .extracting(event -> event.getSummary().getValue())
                .containsExactly("Quốc khánh", "Tết Nguyên đán (dự kiến)");
        assertThat(events.get(0).getStatus().isConfirmed()).isTrue();
        assertThat(events.get(0).getDescription().getValue()).isEqualTo("Thông báo 9441/TB-BNV");
        assertThat(events.get(1).getStatus().isTentative()).isTrue();
        assertThat(events.get(1).getUid().getValue()).isEqualTo("2027-02-06-off@bangtin.example");
    }
}
