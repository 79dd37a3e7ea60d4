package vn.bangtin.weather;

import vn.bangtin.weather.WeatherAt.Age;

/**
 * An outlook that may be shown now.
 *
 * @param age fresh or stale; one that is too old is not told at all
 */
public record OutlookAt(Outlook outlook, Age age) {}
