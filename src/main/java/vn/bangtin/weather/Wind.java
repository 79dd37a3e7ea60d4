package vn.bangtin.weather;

import jakarta.json.bind.annotation.JsonbCreator;

/**
 * Wind at 10 m above the ground.
 *
 * @param speed metres a second, 0 to 120
 * @param direction degrees from which it blows, 0 to 360, north at 0; {@code null} if unknown
 * @param gusts speed of the gusts, metres a second; {@code null} if unknown
 */
public record Wind(double speed, Integer direction, Double gusts) {

    /** Lower bounds of the levels 1, 2, 3 … in the Vietnamese table, metres a second. */
    private static final double[] LEVELS = {
        0.3, 1.6, 3.4, 5.5, 8.0, 10.8, 13.9, 17.2, 20.8, 24.5, 28.5, 32.7, 37.0, 41.5, 46.2, 51.0, 56.1
    };

    /** Where it blows from, by the eight points that bulletins use. */
    public enum Point {
        N,
        NE,
        E,
        SE,
        S,
        SW,
        W,
        NW
    }

    @JsonbCreator
    public Wind {
        if (!(speed >= 0 && speed <= 120)) {
            throw new IllegalArgumentException("wind speed " + speed);
        }
        if (direction != null && (direction < 0 || direction > 360)) {
            throw new IllegalArgumentException("wind direction " + direction);
        }
        if (gusts != null && !(gusts >= 0 && gusts <= 150)) {
            throw new IllegalArgumentException("gusts " + gusts);
        }
        // what was converted from km/h must not fall below a bound by the last bit of a double
        speed = Math.round(speed * 100) / 100.0;
        gusts = gusts == null ? null : Double.valueOf(Math.round(gusts * 100) / 100.0);
    }

    /** Wind of whose gusts nothing is known. */
    public Wind(double speed, Integer direction) {
        this(speed, direction, null);
    }

    /** The highest level of the Vietnamese Beaufort scale. */
    public static final int HIGHEST = LEVELS.length;

    /**
     * Wind of which only the level is told, as in a bulletin.
     *
     * @param level 0 to 17
     * @param from where it blows from, or {@code null}
     */
    static Wind ofLevel(int level, Point from) {
        return new Wind(level == 0 ? 0 : LEVELS[level - 1], from == null ? null : from.ordinal() * 45);
    }

    /** The level (cấp) on the Vietnamese Beaufort scale, 0 to 17. */
    public int level() {
        return level(speed);
    }

    /** The level of the gusts, or {@code null} if unknown. */
    public Integer gustLevel() {
        return gusts == null ? null : level(gusts);
    }

    private static int level(double speed) {
        var level = 0;
        while (level < LEVELS.length && speed >= LEVELS[level]) {
            level++;
        }
        return level;
    }

    /** The point it blows from, or {@code null} if unknown or calm. */
    public Point point() {
        return direction == null || level() == 0
                ? null
                : Point.values()[(int) Math.round(direction / 45.0) % Point.values().length];
    }
}
