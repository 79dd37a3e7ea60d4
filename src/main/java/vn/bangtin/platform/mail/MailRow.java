package vn.bangtin.platform.mail;

import java.io.Serializable;
import java.time.Instant;

/**
 * A mail as administrators see it.
 *
 * @param recipient {@code null} once it was sent or given up
 * @param nextAt when it is tried next; {@code null} unless it waits
 * @param failure why it was not sent so far, or {@code null}
 */
public record MailRow(
        long id,
        String recipient,
        String subject,
        MailState state,
        Instant queuedAt,
        Instant nextAt,
        int attempts,
        Instant sentAt,
        String failure)
        implements Serializable {}
