package vn.bangtin.weather;

/** A way to get forecasts from outside. Called in the background only, without a transaction. */
interface ForecastSource {

    /**
     * The forecast of a point as of now. It may take its time, but ends.
     *
     * @throws ForecastFailure if there is none to be had, or the answer is not one that can be trusted
     */
    Forecast fetch(ForecastPoint point);
}
