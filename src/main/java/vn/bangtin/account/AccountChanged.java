package vn.bangtin.account;

/** An account was changed so that what is remembered about it is out of date; fired inside the transaction. */
record AccountChanged(long accountId) {}
