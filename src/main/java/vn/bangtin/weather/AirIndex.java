package vn.bangtin.weather;

import java.time.Instant;

/**
 * The Vietnamese air quality index (VN_AQI) of an hour, computed of a model's values. It is no measurement of a station.
 *
 * @param time when the hour begins
 * @param value 0 to 500
 * @param main the pollutant that makes it so high
 * @param band what that is called; {@code null} if no band holds on the day
 */
public record AirIndex(Instant time, int value, Quantity main, AirBand band) {}
