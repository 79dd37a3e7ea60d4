package vn.bangtin.warning;

/** What waits on the desk for a second person may have changed. */
record WarningDeskChanged() {}
