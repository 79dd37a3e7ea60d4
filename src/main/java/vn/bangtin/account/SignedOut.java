package vn.bangtin.account;

/** Somebody signed out. */
public record SignedOut(long accountId) {}
