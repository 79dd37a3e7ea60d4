package vn.bangtin.weather;

import java.time.Instant;

/**
 * What a source answered last for a place, as it came.
 *
 * @param point where that was, in the words of the question
 * @param content the answer; {@code null} if the source has none for this point
 * @param lastModified the header of that name, to be sent back letter by letter; or {@code null}
 * @param confirmedAt when the source last said that this is its answer
 * @param expiresAt not to be asked again before
 */
record SourceAnswer(String point, String content, String lastModified, Instant confirmedAt, Instant expiresAt) {

    /** The same answer, confirmed once more. */
    SourceAnswer confirmed(Instant now, Instant until) {
        return new SourceAnswer(point, content, lastModified, now, until);
    }
}
