package vn.bangtin.weather;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;

/**
 * How one source is doing, over all places.
 *
 * @param name as the settings know it; in the bundle as {@code weather.operations.source.<name>}
 * @param position when it is asked, from 1; 0 if the deployment does not use it
 * @param beside whether it is asked for air, sea or rivers, beside the forecast
 * @param calls today, as the provider counts them; {@code null} if nobody counts, or if they count as those of
 *     Open-Meteo's forecasts
 * @param limit how many it allows on a day; {@code null} for no limit
 * @param pausedUntil until when it wants to be left alone, {@code null} if it may be asked
 * @param succeededAt when it worked last, {@code null}: never
 * @param failures why it fails now, the most frequent reason first
 */
public record SourceRow(
        String name,
        int position,
        boolean beside,
        Integer calls,
        Integer limit,
        Instant pausedUntil,
        Instant succeededAt,
        List<Failures> failures)
        implements Serializable {

    /**
     * Places at which it fails now, each with this as its last attempt.
     *
     * @param reason in the bundle as {@code weather.error.<reason>}
     * @param last when it failed so last
     */
    public record Failures(String reason, long places, Instant last) implements Serializable {}
}
