package vn.bangtin.calendar.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import biweekly.Biweekly;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import net.fortuna.ical4j.data.CalendarBuilder;
import org.dhatim.fastexcel.Workbook;
import org.junit.jupiter.api.Test;
import vn.bangtin.calendar.DayLine;
import vn.bangtin.calendar.DayMarkKind;
import vn.bangtin.calendar.Treatment;
import vn.bangtin.platform.BusinessException;
import vn.bangtin.platform.sheet.Sheet;
import vn.bangtin.platform.text.Vietnamese;

class DayFileTest {

    private static final Instant STAMP = Instant.parse("2026-11-26T05:00:00Z");

    private static DayFile file() {
        return new DayFile(2027, words(DayMarkKind.values()), words(Treatment.values()));
    }

    private static <T extends Enum<T>> Map<String, T> words(T[] values) {
        return Arrays.stream(values)
                .collect(Collectors.toMap(value -> Vietnamese.searchKey(value.name()), Function.identity()));
    }

    private static DayFile table(String text) {
        try {
            return file().table(Sheet.read("lich.csv", text.getBytes(StandardCharsets.UTF_8), DayFile.MAX_LINES));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static DayLine line(String date, DayMarkKind kind, String name, String other) {
        return DayLine.typed(
                null,
                LocalDate.parse(date),
                kind,
                name,
                other == null ? null : LocalDate.parse(other),
                Treatment.KEEP,
                null);
    }

    @Test
    void lines_with_commas_or_semicolons_quotes_and_any_usual_date_are_understood() {
        for (var separator : List.of(",", ";")) {
            var text =
                    """
                    \uFEFFNgày,Loại,Tên,Ngày khác,Xử lý
                    1/1/2027,holiday,Tết “Dương lịch”
                    2027-05-03,SUBSTITUTE,"Nghỉ ""bù""\",01-05-2027,

                    31.08.2027,SWAPPED_OFF,Hoán đổi,28/08/2027,WAIT
                    """
                            .replace(",", separator);
            var read = table(text.replace("\n", "\r\n"));
            assertThat(read.wrong()).isEmpty();
            assertThat(read.lines())
                    .extracting(DayLine::date, DayLine::kind, DayLine::name, DayLine::otherDay, DayLine::treatment)
                    .containsExactly(
                            tuple(
                                    LocalDate.of(2027, 1, 1),
                                    DayMarkKind.HOLIDAY,
                                    "Tết “Dương lịch”",
                                    null,
                                    Treatment.KEEP),
                            tuple(
                                    LocalDate.of(2027, 5, 3),
                                    DayMarkKind.SUBSTITUTE,
                                    "Nghỉ \"bù\"",
                                    LocalDate.of(2027, 5, 1),
                                    Treatment.KEEP),
                            tuple(
                                    LocalDate.of(2027, 8, 31),
                                    DayMarkKind.SWAPPED_OFF,
                                    "Hoán đổi",
                                    LocalDate.of(2027, 8, 28),
                                    Treatment.WAIT));
        }
    }

    @Test
    void every_mistake_is_named_with_its_line_and_column() {
        var read = table(
                """
                Ngày,Loại,Tên,Ngày khác,Xử lý
                30/02/2027,HOLIDAY,Một,x,KEEP
                01/01/2028,LỄ,Hai
                01/01/2027,HOLIDAY,
                02/01/2027
                03/01/2027,HOLIDAY,Ba,,xóa
                04/01/2027,HOLIDAY,Bốn
                04/01/2027,HOLIDAY,Bốn
                """);
        assertThat(read.wrong())
                .extracting(DayFile.Wrong::line, DayFile.Wrong::column, DayFile.Wrong::key)
                .containsExactly(
                        tuple(2, "dayOff.date", "dayOff.file.date"),
                        tuple(2, "dayOff.other", "dayOff.file.date"),
                        tuple(3, "dayOff.date", "dayOff.file.year"),
                        tuple(3, "dayOff.kind", "dayOff.file.word"),
                        tuple(4, "dayOff.name", "dayOff.file.name"),
                        tuple(5, null, "dayOff.file.columns"),
                        tuple(6, "dayOff.treatment", "dayOff.file.word"),
                        tuple(8, "dayOff.date", "dayOff.file.twice"));
    }

    @Test
    void a_file_without_lines_is_said_to_be_empty() {
        assertThat(table("Ngày,Loại,Tên").wrong())
                .extracting(DayFile.Wrong::key)
                .containsExactly("dayOff.file.empty");
        assertThatThrownBy(() -> table("\n\n\n")).isInstanceOf(BusinessException.class);
    }

    @Test
    void a_file_of_more_days_than_a_year_is_refused() {
        assertThatThrownBy(() -> table("Ngày,Loại,Tên\n" + "01/01/2027,HOLIDAY,Tết\n".repeat(100_000)))
                .isInstanceOf(BusinessException.class);
    }

    @Test
    void a_workbook_is_read_as_well_and_what_is_computed_in_it_is_refused() throws IOException {
        var out = new ByteArrayOutputStream();
        try (var book = new Workbook(out, "test", null)) {
            var sheet = book.newWorksheet("Lịch");
            var heading = List.of("Ngày", "Loại", "Tên");
            for (var column = 0; column < heading.size(); column++) {
                sheet.value(0, column, heading.get(column));
            }
            sheet.value(1, 0, LocalDate.of(2027, 2, 4));
            sheet.style(1, 0).format("dd/mm/yyyy").set();
            sheet.value(1, 1, "HOLIDAY");
            sheet.value(1, 2, "Tết");
            sheet.formula(2, 0, "A2+1");
            sheet.value(2, 1, "HOLIDAY");
            sheet.value(2, 2, "Tết");
        }
        var read = file().table(Sheet.read("lich.xlsx", out.toByteArray(), DayFile.MAX_LINES));
        assertThat(read.lines()).extracting(DayLine::date).containsExactly(LocalDate.of(2027, 2, 4));
        assertThat(read.wrong())
                .extracting(DayFile.Wrong::line, DayFile.Wrong::column, DayFile.Wrong::key)
                .containsExactly(tuple(3, "dayOff.date", "import.trouble.FORMULA"));
    }

    @Test
    void what_is_written_as_icalendar_is_valid_and_comes_back() throws Exception {
        var folded = "Nghỉ lễ Giỗ Tổ Hùng Vương, ngày Quốc giỗ của đồng bào cả nước; kiều bào ở nước ngoài";
        var lines = List.of(
                line("2027-04-16", DayMarkKind.HOLIDAY, folded, null),
                line("2027-05-03", DayMarkKind.SUBSTITUTE, "Nghỉ bù", "2027-05-01"),
                line("2027-08-31", DayMarkKind.SWAPPED_OFF, "Hoán đổi", "2027-08-28"),
                line("2027-11-24", DayMarkKind.HOLIDAY, "Bỏ", null).leftOut());
        var out = new ByteArrayOutputStream();
        DayFile.ics("Lịch nghỉ năm 2027", lines, "Dự kiến", STAMP, out);
        var text = out.toString(StandardCharsets.UTF_8);

        assertThat(new CalendarBuilder()
                        .build(new StringReader(text))
                        .validate()
                        .getEntries())
                .isEmpty();
        assertThat(Biweekly.parse(text).first().getEvents())
                .extracting(event -> event.getSummary().getValue())
                .containsExactly(folded, "Nghỉ bù", "Hoán đổi", "Hoán đổi");
        var read = file().ics(text);
        assertThat(read.wrong()).isEmpty();
        assertThat(read.lines())
                .extracting(DayLine::date, DayLine::kind, DayLine::name, DayLine::otherDay)
                .containsExactly(
                        tuple(LocalDate.of(2027, 4, 16), DayMarkKind.HOLIDAY, folded, null),
                        tuple(LocalDate.of(2027, 5, 3), DayMarkKind.SUBSTITUTE, "Nghỉ bù", LocalDate.of(2027, 5, 1)),
                        tuple(
                                LocalDate.of(2027, 8, 31),
                                DayMarkKind.SWAPPED_OFF,
                                "Hoán đổi",
                                LocalDate.of(2027, 8, 28)));
    }

    @Test
    void events_of_another_calendar_are_holidays_day_by_day_and_what_repeats_is_refused() {
        var read = file().ics(ics("DTSTART;VALUE=DATE:20270204\r\nDTEND;VALUE=DATE:20270207\r\nSUMMARY:Tết"));
        assertThat(read.lines())
                .extracting(DayLine::date, DayLine::kind)
                .containsExactly(
                        tuple(LocalDate.of(2027, 2, 4), DayMarkKind.HOLIDAY),
                        tuple(LocalDate.of(2027, 2, 5), DayMarkKind.HOLIDAY),
                        tuple(LocalDate.of(2027, 2, 6), DayMarkKind.HOLIDAY));
        for (var refused : List.of(
                "DTSTART;VALUE=DATE:20270204\r\nRRULE:FREQ=YEARLY\r\nSUMMARY:Tết",
                "DTSTART:20270204T080000Z\r\nSUMMARY:Họp",
                "SUMMARY:Không ngày")) {
            assertThat(file().ics(ics(refused)).wrong())
                    .as(refused)
                    .extracting(DayFile.Wrong::key)
                    .containsExactly("dayOff.file.event");
        }
        assertThat(file().ics("không phải lịch").wrong())
                .extracting(DayFile.Wrong::key)
                .containsExactly("dayOff.file.ics");
    }

    private static String ics(String event) {
        return "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//x//x//VI\r\nBEGIN:VEVENT\r\nUID:1@x\r\n"
                + "DTSTAMP:20261126T050000Z\r\n" + event + "\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n";
    }
}
