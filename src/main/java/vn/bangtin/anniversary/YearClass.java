package vn.bangtin.anniversary;

/** The class of an anniversary's year by its last digit (Decree 145/2013/NĐ-CP, article 3, clause 1). */
public enum YearClass {
    /** Năm tròn: the number ends in 0. */
    TRON,
    /** Năm lẻ 5: the number ends in 5. */
    LE_5,
    /** Năm khác: any other number. */
    KHAC;

    /** The class of a number of years, or of a Gregorian year where that is counted. */
    public static YearClass of(int number) {
        return switch (Math.floorMod(number, 10)) {
            case 0 -> TRON;
            case 5 -> LE_5;
            default -> KHAC;
        };
    }
}
