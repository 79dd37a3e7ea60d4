package vn.bangtin.weather;

import jakarta.json.bind.annotation.JsonbCreator;
import java.io.Serializable;
import java.time.LocalDate;

/**
 * One day of a typed table. What the bulletin does not tell is {@code null}.
 *
 * @param code the sky, one of {@link Sky}'s codes
 * @param min lowest temperature, °C
 * @param max highest temperature, °C
 * @param rain millimetres
 * @param rainChance probability of rain, %
 * @param windLevel level on the Vietnamese Beaufort scale
 * @param windFrom where the wind blows from
 * @param text what else the bulletin says of the day
 */
public record ManualDay(
        LocalDate date,
        Integer code,
        Double min,
        Double max,
        Double rain,
        Integer rainChance,
        Integer windLevel,
        Wind.Point windFrom,
        String text)
        implements Serializable {

    @JsonbCreator
    public ManualDay {}

    /** Whether nothing was typed for it. */
    public boolean blank() {
        return code == null
                && min == null
                && max == null
                && rain == null
                && rainChance == null
                && windLevel == null
                && windFrom == null
                && text == null;
    }

    /** The wind, or {@code null} if the bulletin does not tell it. */
    public Wind wind() {
        return windLevel == null ? null : Wind.ofLevel(windLevel, windFrom);
    }
}
