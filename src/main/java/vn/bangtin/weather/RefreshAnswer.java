package vn.bangtin.weather;

import java.io.Serializable;
import java.time.Instant;

/**
 * What becomes of it when somebody wants a forecast now.
 *
 * @param asked whether a source is asked, in the background
 * @param until if not: from when on one may be asked again; {@code null} if no source is asked for it at all
 */
public record RefreshAnswer(boolean asked, Instant until) implements Serializable {

    static final RefreshAnswer ASKED = new RefreshAnswer(true, null);
    static final RefreshAnswer NOBODY = new RefreshAnswer(false, null);

    static RefreshAnswer silent(Instant until) {
        return new RefreshAnswer(false, until);
    }
}
