package vn.bangtin.calendar;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;

/**
 * One of the sixty names of the cycle of ten stems (can) and twelve branches (chi), by which years, months and days are
 * called. The fourth branch is Mão (the cat) and the sixth Tỵ, as in the national almanac.
 *
 * @param number its place in the cycle, from 0 (Giáp Tý) to 59 (Quý Hợi)
 */
public record CanChi(int number) implements Serializable {

    private static final List<String> CAN =
            List.of("Giáp", "Ất", "Bính", "Đinh", "Mậu", "Kỷ", "Canh", "Tân", "Nhâm", "Quý");
    private static final List<String> CHI =
            List.of("Tý", "Sửu", "Dần", "Mão", "Thìn", "Tỵ", "Ngọ", "Mùi", "Thân", "Dậu", "Tuất", "Hợi");
    private static final int CYCLE = 60;

    /** A year Giáp Tý. */
    private static final int FIRST_YEAR = 1984;
    /** A month Giáp Tý: the eleventh of 1983. Leap months do not count, so a year has twelve names. */
    private static final int FIRST_MONTH = 1983 * 12 + 11;
    /** A day Giáp Tý. */
    private static final long FIRST_DAY = LocalDate.of(1984, 1, 31).toEpochDay();

    /** The name of a lunar year. */
    public static CanChi ofYear(int lunarYear) {
        return of(lunarYear - FIRST_YEAR);
    }

    /** The name of a month of a lunar year. */
    public static CanChi ofMonth(int lunarYear, int month) {
        return of(lunarYear * 12L + month - FIRST_MONTH);
    }

    /** The name of a day. */
    public static CanChi ofDay(LocalDate day) {
        return of(day.toEpochDay() - FIRST_DAY);
    }

    /** The name, as "Bính Ngọ". */
    @Override
    public String toString() {
        return CAN.get(number % CAN.size()) + " " + CHI.get(number % CHI.size());
    }

    private static CanChi of(long distance) {
        return new CanChi((int) Math.floorMod(distance, (long) CYCLE));
    }
}
