package vn.bangtin.weather;

import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import jakarta.json.bind.JsonbException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** A forecast as the text that the database keeps. */
final class ForecastJson {

    private static final Logger LOG = System.getLogger(ForecastJson.class.getName());
    private static final String HOURS = "\"hours\":[";
    private static final String TIME = "\"time\":";
    private static final Jsonb JSON = JsonbBuilder.create();

    private ForecastJson() {}

    static String write(Forecast forecast) {
        return JSON.toJson(forecast);
    }

    /**
     * The same with the hour that an instant lies in alone: most of the text is hours, and who compares hundreds of places
     * needs no other.
     */
    static Optional<Forecast> readWithHourOf(Instant now, String content) {
        var from = content.indexOf(HOURS) + HOURS.length();
        // an hour has no list in it
        var to = from < HOURS.length() ? -1 : content.indexOf(']', from);
        return read(
                to < 0
                        ? content
                        : content.substring(0, from) + hour(now, content.substring(from, to)) + content.substring(to));
    }

    private static String hour(Instant now, String hours) {
        var at = hours.indexOf(TIME + '"' + now.truncatedTo(ChronoUnit.HOURS) + '"');
        if (at < 0) {
            return "";
        }
        // what comes before the time of an hour has no braces, what comes after may have
        var next = hours.indexOf(TIME, at + 1);
        var end = next < 0 ? hours.length() : hours.lastIndexOf(',', hours.lastIndexOf('{', next));
        return hours.substring(hours.lastIndexOf('{', at), end);
    }

    /** Empty if it was written by a version of the portal that knew another form: the next refresh brings a new one. */
    static Optional<Forecast> read(String content) {
        try {
            return Optional.ofNullable(JSON.fromJson(content, Forecast.class));
        } catch (JsonbException e) {
            LOG.log(Level.DEBUG, "A stored forecast cannot be read", e);
            return Optional.empty();
        }
    }
}
