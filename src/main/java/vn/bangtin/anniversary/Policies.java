package vn.bangtin.anniversary;

import java.io.Serializable;
import java.util.Objects;

/**
 * What happens to a day in the years that do not have it, or have it twice. Most days never need to know.
 *
 * @param originInLeapMonth whether the event fell in a leap month; {@code leapOrigin} matters only then
 * @param doubledMonth {@link DoubledMonthPolicy#BOTH} goes before {@code leapOrigin}: both months are kept anyway
 */
public record Policies(
        LeapDayPolicy leapDay,
        ShortMonthPolicy shortMonth,
        boolean originInLeapMonth,
        LeapOriginPolicy leapOrigin,
        DoubledMonthPolicy doubledMonth)
        implements Serializable {

    /** As custom has it. */
    public static final Policies DEFAULT = new Policies(
            LeapDayPolicy.FEBRUARY_28,
            ShortMonthPolicy.LAST_DAY,
            false,
            LeapOriginPolicy.REGULAR_MONTH,
            DoubledMonthPolicy.FIRST);

    public Policies {
        Objects.requireNonNull(leapDay);
        Objects.requireNonNull(shortMonth);
        Objects.requireNonNull(leapOrigin);
        Objects.requireNonNull(doubledMonth);
    }
}
