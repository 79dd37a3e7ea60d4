package vn.bangtin.anniversary.web;

import static org.assertj.core.api.Assertions.assertThat;

import biweekly.Biweekly;
import biweekly.component.VEvent;
import biweekly.property.RecurrenceId;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.TimeZone;
import java.util.TreeMap;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Period;
import org.junit.jupiter.api.Test;
import vn.bangtin.anniversary.AnniversaryKind;
import vn.bangtin.anniversary.AnniversaryRow;
import vn.bangtin.anniversary.DoubledMonthPolicy;
import vn.bangtin.anniversary.LeapDayPolicy;
import vn.bangtin.anniversary.LeapOriginPolicy;
import vn.bangtin.anniversary.Policies;
import vn.bangtin.anniversary.ShortMonthPolicy;
import vn.bangtin.anniversary.Subject;
import vn.bangtin.anniversary.YearCounting;
import vn.bangtin.calendar.CalendarSystem;

/** What the calendar says is read by two libraries, which must agree with each other and with the engine. */
class AnniversaryCalendarTest {

    private static final LocalDate FROM = LocalDate.of(2025, 1, 1);
    private static final LocalDate TO = LocalDate.of(2031, 12, 31);
    private static final Instant CHANGED = Instant.parse("2026-03-04T05:06:07Z");

    private static AnniversaryRow row(
            long id,
            String title,
            CalendarSystem system,
            int day,
            int month,
            Integer since,
            LocalDate to,
            Policies policies) {
        return new AnniversaryRow(
                id,
                title,
                AnniversaryKind.FOUNDING,
                null,
                system,
                day,
                month,
                since,
                YearCounting.ORDINAL,
                Subject.EVERYBODY,
                null,
                to,
                policies,
                "Quyết định 1; có dấu, chấm phẩy\\",
                true,
                CHANGED);
    }

    private static AnniversaryRow solar(
            long id, int day, int month, Integer since, LocalDate to, LeapDayPolicy leapDay) {
        var custom = Policies.DEFAULT;
        return row(
                id,
                "Ngày thành lập Sở",
                CalendarSystem.SOLAR,
                day,
                month,
                since,
                to,
                new Policies(leapDay, custom.shortMonth(), false, custom.leapOrigin(), custom.doubledMonth()));
    }

    private static AnniversaryRow lunar(int day, int month, ShortMonthPolicy shortMonth, DoubledMonthPolicy doubled) {
        return row(
                9,
                "Giỗ Tổ",
                CalendarSystem.LUNAR,
                day,
                month,
                null,
                null,
                new Policies(LeapDayPolicy.FEBRUARY_28, shortMonth, false, LeapOriginPolicy.REGULAR_MONTH, doubled));
    }

    private static byte[] text(AnniversaryRow... rows) {
        return new AnniversaryCalendar("Ngày kỷ niệm", FROM, TO, "bangtin.example", "http://bangtin.example")
                .bytes(List.of(rows));
    }

    private static List<VEvent> events(byte[] text) {
        return Biweekly.parse(new String(text, StandardCharsets.UTF_8)).first().getEvents();
    }

    private static LocalDate day(java.util.Date date) {
        return date.toInstant().atZone(TimeZone.getDefault().toZoneId()).toLocalDate();
    }

    /** The days until a year, with their names, as biweekly reads them. */
    private static TreeMap<LocalDate, String> asBiweekly(byte[] text, int lastYear) {
        var days = new TreeMap<LocalDate, String>();
        for (var event : events(text)) {
            if (event.getRecurrenceId() == null) {
                for (var dates = event.getDateIterator(TimeZone.getDefault()); dates.hasNext(); ) {
                    var day = day(dates.next());
                    if (day.getYear() > lastYear) {
                        break;
                    }
                    days.put(day, event.getSummary().getValue());
                }
            }
        }
        for (var event : events(text)) {
            RecurrenceId instance = event.getRecurrenceId();
            if (instance != null) {
                assertThat(days).containsKey(day(instance.getValue()));
                days.put(day(instance.getValue()), event.getSummary().getValue());
            }
        }
        return days;
    }

    /** The days until a year as ical4j reads them; it must find nothing wrong with the text either. */
    private static List<LocalDate> asIcal4j(byte[] text, int lastYear) throws Exception {
        var calendar = new CalendarBuilder().build(new ByteArrayInputStream(text));
        assertThat(calendar.validate(true).getEntries()).isEmpty();
        var days = new ArrayList<LocalDate>();
        for (var component : calendar.getComponents("VEVENT")) {
            var event = (net.fortuna.ical4j.model.component.VEvent) component;
            if (event.getProperty("RECURRENCE-ID").isEmpty()) {
                event.<LocalDate>calculateRecurrenceSet(
                                new Period<>(LocalDate.of(2020, 1, 1), LocalDate.of(lastYear, 12, 31)))
                        .forEach(period -> days.add(period.getStart()));
            }
        }
        return days.stream().sorted().distinct().toList();
    }

    private static void assertAgrees(AnniversaryRow row, int lastYear) throws Exception {
        var expected = row.recurrence().between(FROM, LocalDate.of(lastYear, 12, 31)).stream()
                .map(occurrence -> occurrence.date())
                .toList();
        var text = text(row);
        assertThat(asBiweekly(text, lastYear).keySet()).containsExactlyElementsOf(expected);
        if (!expected.isEmpty()) {
            // RFC 5545 has no calendar without a day; programs take one, and there is nothing better to say
            assertThat(asIcal4j(text, lastYear)).isEqualTo(expected);
        }
    }

    @Test
    void a_solar_day_returns_by_a_rule() throws Exception {
        assertAgrees(solar(1, 1, 1, 2006, null, LeapDayPolicy.FEBRUARY_28), 2060);
        assertAgrees(solar(1, 31, 12, 2027, null, LeapDayPolicy.FEBRUARY_28), 2060);
        assertAgrees(solar(1, 1, 3, null, LocalDate.of(2028, 3, 1), LeapDayPolicy.FEBRUARY_28), 2060);
        assertAgrees(solar(1, 1, 3, null, LocalDate.of(2028, 2, 28), LeapDayPolicy.FEBRUARY_28), 2060);
    }

    @Test
    void both_answers_to_29_february_can_be_said_by_a_rule() throws Exception {
        assertAgrees(solar(1, 29, 2, 2004, null, LeapDayPolicy.FEBRUARY_28), 2100);
        assertAgrees(solar(1, 29, 2, 2004, null, LeapDayPolicy.MARCH_1), 2100);
    }

    @Test
    void the_years_that_count_say_so() {
        var days = asBiweekly(text(solar(1, 1, 1, 2006, null, LeapDayPolicy.FEBRUARY_28)), 2032);

        assertThat(days)
                .containsEntry(LocalDate.of(2026, 1, 1), "Ngày thành lập Sở: 20 năm (năm tròn)")
                .containsEntry(LocalDate.of(2031, 1, 1), "Ngày thành lập Sở: 25 năm (năm lẻ 5)")
                .containsEntry(LocalDate.of(2027, 1, 1), "Ngày thành lập Sở");
    }

    @Test
    void a_lunar_day_is_a_day_of_each_year() throws Exception {
        var ancestors = lunar(10, 3, ShortMonthPolicy.LAST_DAY, DoubledMonthPolicy.FIRST);

        assertThat(asBiweekly(text(ancestors), 2031).keySet())
                .contains(LocalDate.of(2026, 4, 26), LocalDate.of(2027, 4, 16), LocalDate.of(2028, 4, 4))
                .hasSize(7);
        assertThat(events(text(ancestors)))
                .extracting(event -> event.getUid().getValue())
                .contains("9-2026@bangtin.example", "9-2027@bangtin.example")
                .doesNotHaveDuplicates();
        assertThat(new String(text(ancestors), StandardCharsets.UTF_8)).doesNotContain("RSCALE", "RRULE");
        for (var shortMonth : ShortMonthPolicy.values()) {
            for (var doubled : DoubledMonthPolicy.values()) {
                for (var month : List.of(1, 5, 6, 12)) {
                    var row = lunar(30, month, shortMonth, doubled);
                    assertAgrees(row, 2031);
                    assertThat(events(text(row)))
                            .extracting(event -> event.getUid().getValue())
                            .doesNotHaveDuplicates();
                }
            }
        }
    }

    @Test
    void a_day_takes_nobodys_time_and_tells_when_it_was_changed() {
        var event = events(text(solar(1, 1, 1, 2006, null, LeapDayPolicy.FEBRUARY_28)))
                .get(0);

        assertThat(event.getTransparency().isTransparent()).isTrue();
        assertThat(event.getDateStart().getValue().hasTime()).isFalse();
        assertThat(event.getLastModified().getValue().toInstant()).isEqualTo(CHANGED);
        assertThat(event.getDateTimeStamp()
                        .getValue()
                        .toInstant()
                        .atOffset(ZoneOffset.UTC)
                        .toInstant())
                .isEqualTo(CHANGED);
        assertThat(event.getDescription().getValue()).contains("Từ năm 2006", "Quyết định 1; có dấu, chấm phẩy\\");
        assertThat(text(solar(1, 1, 1, 2006, null, LeapDayPolicy.FEBRUARY_28)))
                .as("the same each time")
                .isEqualTo(text(solar(1, 1, 1, 2006, null, LeapDayPolicy.FEBRUARY_28)));
    }

    @Test
    void lines_are_folded_at_75_octets_and_no_letter_is_cut() {
        var title =
                "Ngày truyền thống ngành Thông tin và Truyền thông ".repeat(5).strip();
        var text = text(row(1, title, CalendarSystem.SOLAR, 28, 8, 1945, null, Policies.DEFAULT));

        var start = 0;
        for (var at = 0; at < text.length - 1; at++) {
            if (text[at] == '\r' && text[at + 1] == '\n') {
                assertThat(at - start).isLessThanOrEqualTo(75);
                var line = new String(text, start, at - start, StandardCharsets.UTF_8);
                assertThat(line).doesNotContain("\uFFFD");
                start = at + 2;
            }
        }
        assertThat(start).as("ends with a line end").isEqualTo(text.length);
        assertThat(events(text).get(0).getSummary().getValue()).isEqualTo(title);
    }
}
