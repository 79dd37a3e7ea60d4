package vn.bangtin.weather;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import vn.bangtin.platform.persistence.TestDatabase;

/** The stores of the weather as several threads use them: each call is a transaction of its own, as in the server. */
final class OwnTransactions {

    private OwnTransactions() {}

    static Forecasts forecasts(TestDatabase database) {
        return new Forecasts(null) {
            @Override
            List<ForecastPoint> due(Instant now, LocalDate today) {
                return database.committed(em -> new Forecasts(em).due(now, today));
            }

            @Override
            boolean claim(long placeId, Instant now, Instant next) {
                return database.committed(em -> new Forecasts(em).claim(placeId, now, next));
            }

            @Override
            long count(LocalDate today) {
                return database.committed(em -> new Forecasts(em).count(today));
            }

            @Override
            Optional<PlaceSources> sourcesOf(long placeId) {
                return database.committed(em -> new Forecasts(em).sourcesOf(placeId));
            }

            @Override
            void postpone(long placeId, Instant claim, Instant next, ForecastFailure.Reason reason) {
                database.committed(em -> {
                    new Forecasts(em).postpone(placeId, claim, next, reason);
                    return null;
                });
            }

            @Override
            Optional<Change> succeed(
                    long placeId,
                    Instant claim,
                    Forecast forecast,
                    String content,
                    ForecastFailure.Reason reason,
                    Instant now) {
                return database.committed(
                        em -> new Forecasts(em).succeed(placeId, claim, forecast, content, reason, now));
            }

            @Override
            Optional<Change> fail(long placeId, Instant claim, ForecastFailure.Reason reason, Instant now) {
                return database.committed(em -> new Forecasts(em).fail(placeId, claim, reason, now));
            }
        };
    }

    static SourceStates states(TestDatabase database) {
        return new SourceStates(null) {
            @Override
            void succeed(long placeId, String source, Instant now) {
                database.committed(em -> {
                    new SourceStates(em).succeed(placeId, source, now);
                    return null;
                });
            }

            @Override
            void fail(long placeId, String source, ForecastFailure.Reason reason, Instant now) {
                database.committed(em -> {
                    new SourceStates(em).fail(placeId, source, reason, now);
                    return null;
                });
            }

            @Override
            boolean count(String source, int weight, int limit, LocalDate today) {
                return database.committed(em -> new SourceStates(em).count(source, weight, limit, today));
            }

            @Override
            void pause(String source, Instant until) {
                database.committed(em -> {
                    new SourceStates(em).pause(source, until);
                    return null;
                });
            }

            @Override
            Optional<Instant> pausedUntil(String source, Instant now) {
                return database.committed(em -> new SourceStates(em).pausedUntil(source, now));
            }
        };
    }
}
