package vn.bangtin.weather;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;

/**
 * How the forecast of a shown place is doing, and when it is its turn again.
 *
 * @param outlooks the same of its air, sea or river; what was never asked for is missing
 * @param sources the names of the sources in its own order; empty: as the portal does
 */
public record PlaceWeatherRow(ForecastState state, Instant nextTryAt, List<OutlookState> outlooks, List<String> sources)
        implements Serializable {}
