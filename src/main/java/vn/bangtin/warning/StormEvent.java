package vn.bangtin.warning;

import java.io.Serializable;
import java.time.Instant;

/**
 * Something that happened in a time of storm duty.
 *
 * @param actor the login of who did it; {@code null} if it happened by itself
 * @param what {@code storm.log.<what>} in the bundle has its words
 * @param about what it was about, as it was called then; "" if the words say all
 */
public record StormEvent(Instant at, String actor, String what, String about) implements Serializable {}
