package vn.bangtin.weather;

import java.util.Locale;

/** Something that a model tells of air, sea or river; its name at Open-Meteo is the same in small letters. */
public enum Quantity {
    PM2_5("g/m", 0, 10_000),
    PM10("g/m", 0, 20_000),
    OZONE("g/m", 0, 5_000),
    NITROGEN_DIOXIDE("g/m", 0, 20_000),
    SULPHUR_DIOXIDE("g/m", 0, 20_000),
    CARBON_MONOXIDE("g/m", 0, 1_000_000),

    WAVE_HEIGHT("m", 0, 40),
    WAVE_DIRECTION("", 0, 360),
    WAVE_PERIOD("s", 0, 60),
    SWELL_WAVE_HEIGHT("m", 0, 40),
    SWELL_WAVE_DIRECTION("", 0, 360),
    SWELL_WAVE_PERIOD("s", 0, 60),
    SEA_SURFACE_TEMPERATURE("c", -5, 45),

    RIVER_DISCHARGE("m/s", 0, 500_000);

    private final String unit;
    private final double least;
    private final double most;

    Quantity(String unit, double least, double most) {
        this.unit = unit;
        this.least = least;
        this.most = most;
    }

    /** Its name in questions and answers. */
    String variable() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The Latin letters of its unit, small: µ, ³ and ° are easily spoilt on the way. */
    String unit() {
        return unit;
    }

    /** Refuses what cannot be true, also what is no number. */
    void check(double value) {
        if (!(value >= least && value <= most)) {
            throw new IllegalArgumentException(variable() + " " + value);
        }
    }
}
