package vn.bangtin.news;

/** Somebody changed where the capabilities of an account hold. */
public record ScopesChanged(long accountId) {}
