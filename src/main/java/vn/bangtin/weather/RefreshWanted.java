package vn.bangtin.weather;

/** Some place's turn has come before its time; fired inside the transaction that decided so. */
record RefreshWanted() {}
