/**
 * Forecasts of the places, taken in the background from a source outside and shown from the database.
 *
 * <p>How it works: {@link vn.bangtin.weather.ForecastTimer} ticks, {@link vn.bangtin.weather.ForecastRefresh} claims each
 * place whose turn it is, asks the chosen {@link vn.bangtin.weather.ForecastSource}, and keeps the answer; pages and REST
 * read it through {@link vn.bangtin.weather.WeatherService}. Administrators see how they are
 * doing through {@link vn.bangtin.weather.ForecastService}; the places themselves are kept by {@code place}.
 *
 * <p>Invariants: no page request ever asks a source; no transaction is open while a source is asked; a wrong answer leaves
 * the last good forecast as it is; a forecast's age counts from the time that the data itself states, not from the time
 * at which it was copied; whatever is made up carries the source {@code SAMPLE}.
 */
package vn.bangtin.weather;
