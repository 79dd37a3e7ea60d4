package vn.bangtin.weather;

import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import jakarta.json.bind.JsonbException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Optional;

/** A forecast as the text that the database keeps. */
final class ForecastJson {

    private static final Logger LOG = System.getLogger(ForecastJson.class.getName());
    private static final String HOURS = "\"hours\":[";
    private static final Jsonb JSON = JsonbBuilder.create();

    private ForecastJson() {}

    static String write(Forecast forecast) {
        return JSON.toJson(forecast);
    }

    /** The same without its hours: most of the text is theirs, and who compares hundreds of places needs none of it. */
    static Optional<Forecast> readWithoutHours(String content) {
        var from = content.indexOf(HOURS);
        // an hour has no list in it
        var to = from < 0 ? -1 : content.indexOf(']', from);
        return read(to < 0 ? content : content.substring(0, from + HOURS.length()) + content.substring(to));
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
