package vn.bangtin.weather;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;

/** Recorded answers, and the time at which they were new. */
final class Fixtures {

    static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

    static final String NAM_DINH = "synthetic-openmeteo-namdinh.json";
    /** Twelve minutes after {@link #NAM_DINH} was current. */
    static final Clock NAM_DINH_TIME = Clock.fixed(Instant.parse("2026-06-01T06:27:00Z"), ZONE);

    static final String BANGKOK = "openmeteo-bangkok-20241213.json";
    static final Clock BANGKOK_TIME = Clock.fixed(Instant.parse("2024-12-13T16:05:00Z"), ZONE);

    static final String ALL_NULL = "openmeteo-r-forecast-all-null.json";

    static final ForecastPoint POINT = new ForecastPoint(1020, "Nam Định", 20.4339, 106.1773);

    private Fixtures() {}

    static String text(String name) {
        try (var in = Fixtures.class.getResourceAsStream("/weather/" + name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static byte[] bytes(String name) {
        return text(name).getBytes(StandardCharsets.UTF_8);
    }

    static WeatherSettings settings(String... keysAndValues) {
        var values = new java.util.HashMap<String, String>();
        for (var i = 0; i < keysAndValues.length; i += 2) {
            values.put(keysAndValues[i], keysAndValues[i + 1]);
        }
        return settings(values);
    }

    static WeatherSettings settings(Map<String, String> values) {
        return new WeatherSettings(key -> Optional.ofNullable(values.get(key)));
    }
}
