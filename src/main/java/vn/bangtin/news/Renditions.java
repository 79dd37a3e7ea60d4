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
 * The pictures as readers get them: scaled to the widths of the pages, turned upright, without anything the camera wrote
 * into the file (places among it). They can be made again from the originals at any time, so no backup needs them.
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
        var file = path(media.hash(), actualWidth(asked, media.width()), media.transparent());
        if (!Files.exists(file)) {
            make(media.hash(), Picture.open(original, media.type()), media.transparent());
        }
        return file;
    }

    /**
     * Makes all renditions of a picture that are not there yet.
     *
     * @param transparent whether they stay transparent, as PNG
     * @throws vn.bangtin.platform.BusinessException if the picture is broken
     */
    void make(String hash, Picture picture, boolean transparent) {
        scaling.lock();
        try {
            var missing = WIDTHS.stream()
                    .map(asked -> actualWidth(asked, picture.width()))
                    .distinct()
                    .filter(width -> !Files.exists(path(hash, width, transparent)))
                    .sorted((a, b) -> b - a)
                    .toList();
            if (missing.isEmpty()) {
                return;
            }
            var image = picture.unpack(missing.get(0));
            for (var width : missing) {
                // each from the next larger one: quick, and as sharp as from the original
                image = scaled(image, width, picture, transparent);
                write(image, path(hash, width, transparent), type(transparent));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            scaling.unlock();
        }
    }

    private static BufferedImage scaled(BufferedImage image, int width, Picture picture, boolean transparent)
            throws IOException {
        var height = Math.max(1, (int) Math.round((double) picture.height() * width / picture.width()));
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

    private Path path(String hash, int width, boolean transparent) {
        return directory
                .resolve(hash.substring(0, 2))
                .resolve(hash.substring(2, 4))
                .resolve(hash + "-" + width + "." + type(transparent).extension());
    }
}
