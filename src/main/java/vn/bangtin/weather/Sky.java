package vn.bangtin.weather;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * What the sky does, by WMO weather code (the 28 that forecasts use). The words of a code are in the bundle under
 * {@code weather.code.<code>}.
 */
public enum Sky {
    CLEAR(0),
    MAINLY_CLEAR(1),
    PARTLY_CLOUDY(2),
    OVERCAST(3),
    FOG(45, 48),
    DRIZZLE(51, 53, 55),
    FREEZING(56, 57, 66, 67),
    LIGHT_RAIN(61),
    RAIN(63),
    HEAVY_RAIN(65, 82),
    SNOW(71, 73, 75, 77),
    SHOWERS(80, 81),
    SNOW_SHOWERS(85, 86),
    THUNDERSTORM(95),
    HAIL(96, 99);

    private final int[] codes;

    Sky(int... codes) {
        this.codes = codes;
    }

    /** The sky of a code; empty for {@code null} and for codes that forecasts do not use. */
    public static Optional<Sky> of(Integer code) {
        return code == null
                ? Optional.empty()
                : Arrays.stream(values())
                        .filter(sky -> Arrays.stream(sky.codes).anyMatch(known -> known == code))
                        .findFirst();
    }

    /** All codes that forecasts use. */
    static IntStream codes() {
        return Arrays.stream(values()).flatMapToInt(sky -> Arrays.stream(sky.codes));
    }

    /** Whether it looks different with the sun and with the moon. */
    public boolean changesByNight() {
        return this == CLEAR || this == MAINLY_CLEAR || this == PARTLY_CLOUDY || this == SHOWERS;
    }
}
