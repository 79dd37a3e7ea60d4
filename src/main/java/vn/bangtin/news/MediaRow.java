package vn.bangtin.news;

import java.io.Serializable;

/**
 * A stored file as pages need it.
 *
 * @param hash SHA-256 of its content in hexadecimal digits; its name in every address
 * @param fileName its name for people, with the end that its type has
 * @param size in bytes
 * @param width of a picture in pixels, upright; {@code null} of a document
 * @param height likewise
 * @param transparent whether a picture is served as PNG because it lets the ground through
 */
public record MediaRow(
        long id,
        String hash,
        FileType type,
        String fileName,
        String title,
        long size,
        Integer width,
        Integer height,
        boolean transparent)
        implements Serializable {

    /** Whether it is a picture, to be shown, and not a document, to be downloaded. */
    public boolean isPicture() {
        return type.isPicture();
    }

    /** The type in which readers get it. */
    public FileType servedType() {
        return isPicture() ? Renditions.type(transparent) : type;
    }

    /** The name under which readers get it; its end says the {@link #servedType()}. */
    public String servedName() {
        return title + "." + servedType().extension();
    }
}
