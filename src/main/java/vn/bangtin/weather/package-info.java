/**
 * Forecasts of the places, taken in the background from a source outside and shown from the database.
 *
 * <p>How it works: {@link vn.bangtin.weather.ForecastTimer} ticks, {@link vn.bangtin.weather.ForecastRefresh} claims each
 * place whose turn it is, asks one {@link vn.bangtin.weather.ForecastSource} after the other in the order that the deployment
 * chose ({@link vn.bangtin.weather.ForecastSources}), and keeps the first good answer; pages and REST
 * read it through {@link vn.bangtin.weather.WeatherService}. Administrators see how they are
 * doing through {@link vn.bangtin.weather.ForecastService}; the places themselves are kept by {@code place}.
 *
 * <p>To add a source: implement the port, give it a name in {@code ForecastSources}, a constant in
 * {@link vn.bangtin.weather.Forecast.Source} with its words in the bundles, and its credit in {@code weather.xhtml} and
 * {@code ForecastAnswer}; how it went and how often it was asked is kept in {@code SourceStates}.
 *
 * <p>Invariants: no page request ever asks a source; no transaction is open while a source is asked; a wrong answer leaves
 * the last good forecast as it is; a forecast's age counts from the time that the data itself states or its
 * source confirmed, not from the time at which it was copied; whatever is made up carries the source {@code SAMPLE}.
 */
package vn.bangtin.weather;
