package vn.bangtin.news;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import vn.bangtin.platform.BusinessException;

/**
 * When an article comes, stands out and goes; what is {@code null} is not planned.
 *
 * @param publishAt when it is to be published
 * @param unpublishAt when it is to be withdrawn by itself; after {@code publishAt}
 * @param pinnedUntil until when it stands above newer articles
 * @param reviewBy the day by which somebody looks whether it still holds; a day in the portal's zone
 */
public record ArticleTimes(Instant publishAt, Instant unpublishAt, Instant pinnedUntil, LocalDate reviewBy)
        implements Serializable {

    /** Nothing planned. */
    public static final ArticleTimes NONE = new ArticleTimes(null, null, null, null);

    /** @throws BusinessException at {@code unpublishAt} if it would go before it comes */
    public ArticleTimes {
        publishAt = micros(publishAt);
        unpublishAt = micros(unpublishAt);
        pinnedUntil = micros(pinnedUntil);
        if (publishAt != null && unpublishAt != null && !unpublishAt.isAfter(publishAt)) {
            throw BusinessException.at("unpublishAt", "news.times.order");
        }
    }

    private static Instant micros(Instant at) {
        return at == null ? null : at.truncatedTo(ChronoUnit.MICROS);
    }
}
