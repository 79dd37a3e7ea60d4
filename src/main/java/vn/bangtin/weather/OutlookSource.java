package vn.bangtin.weather;

/**
 * A way to learn of air, sea and rivers from outside. Called in the background only, without a transaction; each of its
 * methods may take its time, but ends, with a {@link ForecastFailure} if there is nothing that can be trusted.
 */
interface OutlookSource {

    Outlook air(ForecastPoint point);

    Outlook sea(ForecastPoint point);

    Outlook river(ForecastPoint point);
}
