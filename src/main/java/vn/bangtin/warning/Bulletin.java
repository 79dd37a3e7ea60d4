package vn.bangtin.warning;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;

/**
 * What the duty officer types from a bulletin on paper.
 *
 * @param number the bulletin's own number, up to 60 characters
 * @param issuer the authority that says it, up to 200 characters
 * @param sent when the authority issued it
 * @param hazard the code of a {@link Hazard}
 * @param level 1 to 5, {@code null} if the bulletin names none
 * @param headline one line, up to 500 characters
 * @param area where, in the bulletin's words; {@code null} if the places say it
 * @param placeIds the places that it is for
 * @param polygon corners as {@code latitude,longitude} with spaces between, {@code null} for none
 * @param onset when the danger begins, {@code null} if it is not said
 * @param expires when the bulletin is out of date
 */
public record Bulletin(
        String number,
        String issuer,
        Instant sent,
        String hazard,
        Integer level,
        String headline,
        String description,
        String instruction,
        String area,
        List<Long> placeIds,
        String polygon,
        Instant onset,
        Instant expires)
        implements Serializable {}
