package vn.bangtin.weather;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.concurrent.Semaphore;
import vn.bangtin.platform.http.BoundedHttp;
import vn.bangtin.platform.http.HttpFailure;
import vn.bangtin.weather.ForecastFailure.Reason;

/** Asks a server for a forecast, as {@link BoundedHttp} asks: a call always ends. */
final class WeatherHttp {

    /** A forecast of seven days has about 20,000. */
    static final int MOST_BYTES = 1_000_000;

    /** Of this node, whoever asks. */
    static final int MOST_CONNECTIONS = 4;

    /** For the tests to see who waits. */
    static final Semaphore CONNECTIONS = new Semaphore(MOST_CONNECTIONS);

    /**
     * To the public hosts of Open-Meteo, all together: their terms allow fewer than 600 calls a minute. Half of that, as
     * two nodes ask.
     */
    private static final Pace PUBLIC = new Pace(290);

    private final BoundedHttp http;

    WeatherHttp(WeatherSettings settings) {
        http = new BoundedHttp(settings.timeout(), MOST_BYTES, CONNECTIONS, settings.proxy());
    }

    /**
     * The answer, whatever its status; its body only with 200 and 203.
     *
     * @param calls as how many a public host counts it
     */
    HttpResponse<byte[]> send(HttpRequest request, int calls) {
        if (OpenMeteoSource.isPublic(request.uri())) {
            PUBLIC.await(calls);
        }
        try {
            return http.send(request);
        } catch (HttpFailure failure) {
            throw forecastFailure(failure);
        }
    }

    /** The body, unpacked if it was sent packed. */
    byte[] body(HttpResponse<byte[]> response) {
        try {
            return http.body(response);
        } catch (HttpFailure failure) {
            throw forecastFailure(failure);
        }
    }

    private static ForecastFailure forecastFailure(HttpFailure failure) {
        var message = failure.getMessage();
        return switch (failure.kind()) {
            case UNREACHABLE -> new ForecastFailure.Down(Reason.UNREACHABLE, message, failure);
            case UNKNOWN_HOST -> new ForecastFailure.Down(Reason.UNKNOWN_HOST, message, failure);
            case TLS -> new ForecastFailure.Down(Reason.TLS, message, failure);
            case TIMEOUT -> new ForecastFailure.Down(Reason.TIMEOUT, message, failure);
            case TOO_LARGE -> new ForecastFailure(Reason.TOO_LARGE, message, failure);
            case PACKED_WRONG -> new ForecastFailure(Reason.NOT_JSON, message, failure);
            case INTERNAL -> new ForecastFailure(Reason.INTERNAL, message, failure);
        };
    }
}
