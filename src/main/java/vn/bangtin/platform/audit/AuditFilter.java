package vn.bangtin.platform.audit;

import java.time.Instant;

/**
 * Which lines of the audit are wanted; {@code null} in a place means: whatever it is.
 *
 * @param actor the login of who did it
 * @param action what was done, as {@code changed}
 * @param subject to what kind of thing, as {@code Article}
 * @param from not before this instant
 * @param before before this instant
 */
public record AuditFilter(String actor, String action, String subject, Instant from, Instant before) {}
