package vn.bangtin.weather;

import java.io.Serializable;
import java.time.Instant;

/** How the forecast of a shown place is doing, and when it is its turn again. */
public record PlaceWeatherRow(ForecastState state, Instant nextTryAt) implements Serializable {}
