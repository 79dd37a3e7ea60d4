package vn.bangtin.calendar;

import java.io.Serializable;
import java.time.LocalDate;

/**
 * What is special about a day.
 *
 * @param name what people call it, as "Nghỉ bù Giỗ Tổ Hùng Vương"
 * @param state an {@link DayMarkState#EXPECTED expected} one is always shown as such
 * @param decision the number of the decision, {@code null} of an expected one
 * @param link the address of its text, or {@code null}
 */
public record DayMark(LocalDate date, DayMarkKind kind, String name, DayMarkState state, String decision, String link)
        implements Serializable {

    /** Whether nobody has entered a decision on it. */
    public boolean isExpected() {
        return state == DayMarkState.EXPECTED;
    }
}
