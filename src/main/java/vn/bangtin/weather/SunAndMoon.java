package vn.bangtin.weather;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import org.shredzone.commons.suncalc.MoonIllumination;
import org.shredzone.commons.suncalc.MoonTimes;
import org.shredzone.commons.suncalc.SunTimes;

/**
 * Sun and moon on a day as seen from a place. They are computed here, so that every place has them, whatever its source of
 * forecasts says. Risings and settings are right to a minute or two over a flat horizon.
 *
 * @param sunrise {@code null} on a day without one, as near the poles
 * @param sunset the same
 * @param moonrise {@code null} on a day without one: there is one in every month
 * @param moonset the same
 * @param illumination how much of the moon is lit at noon, 0 to 1
 * @param angle degrees that the moon is past the new moon at noon, 0 to 360
 */
public record SunAndMoon(
        Instant sunrise, Instant sunset, Instant moonrise, Instant moonset, double illumination, double angle) {

    /** The shapes of the moon that have a name, an eighth of its way each. */
    public enum Phase {
        NEW,
        WAXING_CRESCENT,
        FIRST_QUARTER,
        WAXING_GIBBOUS,
        FULL,
        WANING_GIBBOUS,
        LAST_QUARTER,
        WANING_CRESCENT
    }

    /** As seen from a point on a day of a zone. */
    public static SunAndMoon of(double latitude, double longitude, LocalDate day, ZoneId zone) {
        var morning = day.atStartOfDay(zone);
        var sun =
                SunTimes.compute().on(morning).at(latitude, longitude).oneDay().execute();
        var moon =
                MoonTimes.compute().on(morning).at(latitude, longitude).oneDay().execute();
        var lit = MoonIllumination.compute().on(day.atTime(12, 0).atZone(zone)).execute();
        return new SunAndMoon(
                instant(sun.getRise()),
                instant(sun.getSet()),
                instant(moon.getRise()),
                instant(moon.getSet()),
                lit.getFraction(),
                // the library counts from -180 at the new moon to 180 at the next
                lit.getPhase() + 180);
    }

    private static Instant instant(ZonedDateTime time) {
        return time == null ? null : time.toInstant();
    }

    public Phase phase() {
        return Phase.values()[(int) Math.round(angle / 45) % Phase.values().length];
    }

    /** %, whole. */
    public long percent() {
        return Math.round(illumination * 100);
    }
}
