package vn.bangtin.warning.rest;

import java.time.Instant;
import java.util.List;

/**
 * What is warned of now. That the list is empty means that no message in force was received, not that there is no danger.
 *
 * @param lastReceived when the portal received the last message; left out if it never did
 */
public record WarningsAnswer(Instant lastReceived, List<WarningAnswer> warnings) {}
