package vn.bangtin.news;

import java.io.Serializable;
import java.time.Instant;

/**
 * A stored file as the library shows it; what is not said here, {@link MediaRow} says.
 *
 * @param fullWidth of the whole picture in pixels, whatever of it is shown; {@code null} of a document
 * @param fullHeight likewise
 * @param alternative what a picture shows, in words, or {@code null}
 * @param author who made it, or {@code null}
 * @param source where it comes from, or {@code null}
 * @param licence on what terms it may be used, or {@code null}
 * @param addedById the account that put it in, or {@code null}
 * @param addedBy the name of that account, or {@code null}
 */
public record MediaItem(
        long id,
        int version,
        String hash,
        String content,
        int revision,
        FileType type,
        String fileName,
        String title,
        long size,
        Integer width,
        Integer height,
        Integer fullWidth,
        Integer fullHeight,
        boolean transparent,
        String crop,
        String focus,
        String alternative,
        String author,
        String source,
        String licence,
        Instant addedAt,
        Long addedById,
        String addedBy)
        implements Serializable {

    /** As pages work with it. */
    public MediaRow row() {
        return new MediaRow(
                id, hash, content, revision, type, fileName, title, size, width, height, transparent, crop, focus);
    }
}
