package vn.bangtin.weather;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;

/**
 * How the forecast of a shown place is doing, and when it is its turn again.
 *
 * @param outlooks the same of its air, sea or river; what was never asked for is missing
 */
public record PlaceWeatherRow(ForecastState state, Instant nextTryAt, List<OutlookState> outlooks)
        implements Serializable {}
