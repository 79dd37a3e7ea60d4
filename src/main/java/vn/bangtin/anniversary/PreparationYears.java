package vn.bangtin.anniversary;

/** In which years an anniversary is prepared. */
public enum PreparationYears {
    /** Every year. */
    ALL,
    /** Năm tròn and năm lẻ 5. */
    TRON_AND_LE_5,
    /** Năm tròn only. */
    TRON;

    /** Whether a time that it falls is one of them; where nobody knows the number of years, only {@link #ALL} has it. */
    boolean has(Occurrence occurrence) {
        return switch (this) {
            case ALL -> true;
            case TRON_AND_LE_5 -> occurrence.yearClass() == YearClass.TRON || occurrence.yearClass() == YearClass.LE_5;
            case TRON -> occurrence.yearClass() == YearClass.TRON;
        };
    }
}
