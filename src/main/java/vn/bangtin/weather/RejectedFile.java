package vn.bangtin.weather;

import java.io.Serializable;
import java.time.Instant;

/**
 * A file of the drop folder that was put aside.
 *
 * @param error why ({@code weather.error.<error>} in the bundle)
 * @param detail where and what is wrong, in Vietnamese; {@code null} if there is no more to say
 */
public record RejectedFile(String name, Instant at, String error, String detail) implements Serializable {}
