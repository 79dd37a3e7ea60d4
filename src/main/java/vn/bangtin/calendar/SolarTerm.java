package vn.bangtin.calendar;

import java.time.LocalDate;
import java.util.List;
import net.time4j.Moment;
import net.time4j.PlainDate;
import net.time4j.PlainTime;
import net.time4j.tz.OffsetSign;
import net.time4j.tz.ZonalOffset;

/**
 * One of the 24 solar terms (tiết khí): the sun has moved 15 degrees further. A term begins on the day of Vietnam (UTC+7) in
 * which the sun reaches it, and lasts to the day before the next.
 *
 * @param number 1 (Lập xuân, 315 degrees) to 24 (Đại hàn, 300 degrees)
 */
public record SolarTerm(int number) {

    private static final List<String> NAMES = List.of(
            "Lập xuân",
            "Vũ thủy",
            "Kinh trập",
            "Xuân phân",
            "Thanh minh",
            "Cốc vũ",
            "Lập hạ",
            "Tiểu mãn",
            "Mang chủng",
            "Hạ chí",
            "Tiểu thử",
            "Đại thử",
            "Lập thu",
            "Xử thử",
            "Bạch lộ",
            "Thu phân",
            "Hàn lộ",
            "Sương giáng",
            "Lập đông",
            "Tiểu tuyết",
            "Đại tuyết",
            "Đông chí",
            "Tiểu hàn",
            "Đại hàn");
    private static final ZonalOffset VIETNAM = ZonalOffset.ofHours(OffsetSign.AHEAD_OF_UTC, 7);

    /** The term of a day: the one that began on it or last before it. About a tenth of a millisecond. */
    public static SolarTerm on(LocalDate day) {
        var term = net.time4j.calendar.SolarTerm.of(endOf(day));
        return new SolarTerm(term.ordinal() + 1);
    }

    /** Whether a term begins on a day. */
    public static boolean beginsOn(LocalDate day) {
        return on(day).number() != on(day.minusDays(1)).number();
    }

    private static Moment endOf(LocalDate day) {
        return PlainDate.from(day.plusDays(1))
                .at(PlainTime.midnightAtStartOfDay())
                .at(VIETNAM);
    }

    /** The name, as "Đông chí"; the same in every language. */
    @Override
    public String toString() {
        return NAMES.get(number - 1);
    }
}
