package vn.bangtin.news;

import java.io.Serializable;

/**
 * A stored file as pages need it.
 *
 * @param hash its name in every address, for ever: SHA-256 of the content that it had first, in hexadecimal digits
 * @param content SHA-256 of the content that it has now
 * @param revision how often what readers get was changed; addresses that say it are kept by browsers
 * @param fileName its name for people, with the end that its type has
 * @param size in bytes
 * @param width of a picture as readers get it in pixels, upright; {@code null} of a document
 * @param height likewise
 * @param transparent whether a picture is served as PNG because it lets the ground through
 * @param crop what of it is shown, as {@link Framing} has it; {@code null}: all
 * @param focus its focal point, likewise; {@code null}: the middle
 */
public record MediaRow(
        long id,
        String hash,
        String content,
        int revision,
        FileType type,
        String fileName,
        String title,
        long size,
        Integer width,
        Integer height,
        boolean transparent,
        String crop,
        String focus)
        implements Serializable {

    /** Whether it is a picture, to be shown, and not a document, to be downloaded. */
    public boolean isPicture() {
        return type.isPicture();
    }

    /** What of it is shown, and what must stay in sight. */
    public Framing framing() {
        return Framing.of(crop, focus);
    }

    /** Where the focal point lies in what is shown, for the style {@code object-position}; {@code null}: in its middle. */
    public String position() {
        return framing().position();
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
