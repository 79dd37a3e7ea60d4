package vn.bangtin.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.bangtin.anniversary.Recurrence;
import vn.bangtin.anniversary.YearCounting;

class LunarCheckTest {

    private static final LunarCheck.KnownDate TET =
            new LunarCheck.KnownDate(LocalDate.of(2026, 2, 17), 2026, 1, 1, false);

    @Test
    void a_dozen_known_dates_agree() {
        var check = LunarCheck.ofKnownDates();
        assertThat(check.failures()).isEmpty();
        assertThat(check.checked()).isGreaterThanOrEqualTo(12);
        assertThat(LunarCalendar.isAvailable()).isTrue();
    }

    @Test
    void one_wrong_date_is_enough_to_fail_and_is_named() {
        // the Chinese new year of 2007
        var wrong = new LunarCheck.KnownDate(LocalDate.of(2007, 2, 18), 2007, 1, 1, false);
        var check = LunarCheck.of(List.of(TET, wrong));
        assertThat(check.isPassed()).isFalse();
        assertThat(check.failures()).singleElement().asString().startsWith("2007-02-18");
        assertThat(LunarCheck.of(List.of(TET)).isPassed()).isTrue();
    }

    @Test
    void a_leap_month_is_not_the_regular_one() {
        assertThat(LunarCheck.of(List.of(new LunarCheck.KnownDate(LocalDate.of(2025, 7, 25), 2025, 6, 1, false)))
                        .isPassed())
                .isFalse();
    }

    @Test
    void nothing_compared_proves_nothing() {
        assertThat(LunarCheck.of(List.of()).isPassed()).isFalse();
    }

    /** What a portal answers whose known dates lie in a directory before its own. */
    public static void main(String[] arguments) {
        var today = LocalDate.of(2026, 11, 26);
        System.out.print(LunarCalendar.isAvailable()
                + " " + LunarCalendar.covers(today)
                + " " + LunarCalendar.toSolar(2026, 1, 1, false).isPresent()
                + " " + next(CalendarSystem.LUNAR, today)
                + " " + next(CalendarSystem.SOLAR, today));
    }

    private static int next(CalendarSystem calendar, LocalDate today) {
        return new Recurrence(calendar, 10, 3, null, YearCounting.ORDINAL, null, null)
                .next(today, 3)
                .size();
    }

    private static String portalWith(Path directory) throws Exception {
        var machine = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        directory + File.pathSeparator + System.getProperty("java.class.path"),
                        LunarCheckTest.class.getName())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        var printed = new String(machine.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(machine.waitFor()).isZero();
        return printed;
    }

    @Test
    void a_portal_whose_calendar_fails_has_no_lunar_dates_rather_than_wrong_ones(@TempDir Path directory)
            throws Exception {
        assertThat(portalWith(directory)).as("all is well").isEqualTo("true true true 3 3");

        var known = directory.resolve("vn/bangtin/calendar/lunar-known-dates.csv");
        Files.createDirectories(known.getParent());
        Files.writeString(known, "2027-02-07,2027,1,1,regular,a day late\n");
        assertThat(portalWith(directory)).isEqualTo("false false false 0 3");
    }
}
