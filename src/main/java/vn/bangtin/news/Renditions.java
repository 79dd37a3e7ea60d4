package vn.bangtin.news;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import net.coobird.thumbnailator.Thumbnails;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The pictures as readers get them: cut as their {@link Framing} says, scaled to the widths of the pages, turned upright,
 * without anything the camera wrote into the file (places among it). They can be made again from the originals at any time, so no backup needs them.
 */
@ApplicationScoped
class Renditions {

    /** The widths that pages use, in pixels; a narrower picture is never enlarged. */
    static final List<Integer> WIDTHS = List.of(320, 640, 960, 1600);

    private static final double QUALITY = 0.8;

    // One picture at a time, on the whole node: each takes tens of megabytes while it is scaled. Whoever waited for the
    // same picture finds it done.
    private final ReentrantLock scaling = new ReentrantLock(true);
    private Path directory;

    protected Renditions() {}

    @Inject
    Renditions(@ConfigProperty(name = "bangtin.data.dir") String dataDirectory) {
        this.directory = Path.of(dataDirectory, "renditions").toAbsolutePath();
    }

    /** Whether pages use this width. */
    static boolean isWidth(int width) {
        return WIDTHS.contains(width);
    }

    /** The width that a picture has where a page asks for one of {@link #WIDTHS}. */
    static int actualWidth(int asked, int pictureWidth) {
        return Math.min(asked, pictureWidth);
    }

    /** The height that belongs to a width. */
    static int height(int width, int pictureWidth, int pictureHeight) {
        return Math.max(1, (int) Math.round((double) pictureHeight * width / pictureWidth));
    }

    /** The type in which a picture is served. */
    static FileType type(boolean transparent) {
        return transparent ? FileType.PNG : FileType.JPEG;
    }

    /**
     * The file with a picture at one of the {@link #WIDTHS}; made now if it is not there.
     *
     * @throws vn.bangtin.platform.BusinessException if the original is broken
     */
    Path file(Path original, MediaRow media, int asked) {
        return file(original, media, media.framing(), actualWidth(asked, media.width()));
    }

    /** The same with all of the picture, whatever of it readers see. */
    Path whole(Path original, MediaItem item, int asked) {
        return file(original, item.row(), Framing.WHOLE, actualWidth(asked, item.fullWidth()));
    }

    private Path file(Path original, MediaRow media, Framing framing, int width) {
        var file = path(media.content(), width, media.transparent(), framing);
        if (!Files.exists(file)) {
            make(media.content(), Picture.open(original, media.type()), media.transparent(), framing);
        }
        return file;
    }

    /**
     * Makes all renditions of a picture that are not there yet.
     *
     * @param content the hash of its content
     * @param transparent whether they stay transparent, as PNG
     * @throws vn.bangtin.platform.BusinessException if the picture is broken
     */
    void make(String content, Picture picture, boolean transparent, Framing framing) {
        make(content, picture, transparent, framing, false);
    }

    /**
     * Makes all renditions of a picture anew, whether they are there or not; meanwhile readers get those that are there.
     *
     * @param original the file with its content
     * @throws vn.bangtin.platform.BusinessException if the picture is broken
     */
    void makeAnew(Path original, MediaRow media) {
        make(media.content(), Picture.open(original, media.type()), media.transparent(), media.framing(), true);
    }

    private void make(String content, Picture picture, boolean transparent, Framing framing, boolean anew) {
        scaling.lock();
        try {
            var width = shownWidth(picture, framing);
            var height = Framing.pixels(framing.height(), picture.height());
            var missing = WIDTHS.stream()
                    .map(asked -> actualWidth(asked, width))
                    .distinct()
                    .filter(one -> anew || !Files.exists(path(content, one, transparent, framing)))
                    .sorted((a, b) -> b - a)
                    .toList();
            if (missing.isEmpty()) {
                return;
            }
            var image = cut(picture.unpack(Framing.unpacked(missing.get(0), framing.width())), framing);
            for (var one : missing) {
                // each from the next larger one: quick, and as sharp as from the original
                image = scaled(image, one, height(one, width, height), transparent);
                write(image, path(content, one, transparent, framing), type(transparent));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            scaling.unlock();
        }
    }

    private static int shownWidth(Picture picture, Framing framing) {
        return Framing.pixels(framing.width(), picture.width());
    }

    private static BufferedImage cut(BufferedImage image, Framing framing) {
        if (!framing.isCut()) {
            return image;
        }
        var x = Math.min(image.getWidth() - 1, framing.left() * image.getWidth() / 1000);
        var y = Math.min(image.getHeight() - 1, framing.top() * image.getHeight() / 1000);
        return image.getSubimage(
                x,
                y,
                Math.min(Framing.pixels(framing.width(), image.getWidth()), image.getWidth() - x),
                Math.min(Framing.pixels(framing.height(), image.getHeight()), image.getHeight() - y));
    }

    private static BufferedImage scaled(BufferedImage image, int width, int height, boolean transparent)
            throws IOException {
        return Thumbnails.of(image)
                .forceSize(width, height)
                .imageType(transparent ? BufferedImage.TYPE_INT_ARGB : BufferedImage.TYPE_INT_RGB)
                .asBufferedImage();
    }

    private static void write(BufferedImage image, Path target, FileType type) throws IOException {
        Files.createDirectories(target.getParent());
        var temporary = Files.createTempFile(target.getParent(), "making", ".tmp");
        try (var output = Files.newOutputStream(temporary)) {
            Thumbnails.of(image)
                    .scale(1)
                    .outputFormat(type.extension())
                    .outputQuality(QUALITY)
                    .toOutputStream(output);
        } catch (IOException | RuntimeException e) {
            Files.deleteIfExists(temporary);
            throw e;
        }
        Files.move(temporary, target, StandardCopyOption.ATOMIC_MOVE);
    }

    private Path path(String content, int width, boolean transparent, Framing framing) {
        return directory
                .resolve(content.substring(0, 2))
                .resolve(content.substring(2, 4))
                .resolve(content + "-" + width + (framing.isCut() ? "-" + framing.crop() : "") + "."
                        + type(transparent).extension());
    }
}
