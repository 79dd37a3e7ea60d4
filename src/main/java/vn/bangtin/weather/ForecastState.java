package vn.bangtin.weather;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;

/**
 * How the forecast of a place is doing, for administrators.
 *
 * @param source where the forecast that is kept came from, or {@code null} if there is none
 * @param issuedAt the time that its data states, or {@code null}
 * @param lastTriedAt when the source was asked last, or {@code null}
 * @param lastError why that failed ({@code weather.error.<key>} in the bundle), or {@code null} if it did not
 */
public record ForecastState(
        long placeId, String name, String source, Instant issuedAt, Instant lastTriedAt, String lastError)
        implements Serializable {

    /** The names that its file may have in the drop folder of the source {@code file}. */
    public List<String> fileNames() {
        return FileSource.namesOf(placeId, name);
    }
}
