package vn.bangtin.account;

import java.time.Instant;

/**
 * Who an account is, and since when its password holds: a session that began under another password is over.
 */
public record KnownAccount(Identity identity, Instant passwordChangedAt) {}
