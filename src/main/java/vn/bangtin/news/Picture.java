package vn.bangtin.news;

import com.twelvemonkeys.imageio.plugins.webp.WebPImageReaderSpi;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import javax.imageio.IIOException;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.FileImageInputStream;
import net.coobird.thumbnailator.util.exif.ExifFilterUtils;
import net.coobird.thumbnailator.util.exif.Orientation;
import vn.bangtin.platform.BusinessException;

/**
 * A picture file, opened with care: its size is read before anything of it is unpacked, and it is unpacked no larger than
 * the pages need it, so that neither a camera's picture nor a bomb takes the server's memory.
 *
 * @param width as a reader sees it, the camera's orientation respected
 * @param height likewise
 * @param transparent whether it lets the ground through
 */
record Picture(Path file, FileType type, int width, int height, boolean transparent, Orientation orientation) {

    private static final long MAX_PIXELS = 50_000_000;
    // The WebP reader unpacks the whole picture whatever part of it is asked for.
    private static final long MAX_WEBP_PIXELS = 16_000_000;

    /**
     * Opens a picture; nothing but its head is read.
     *
     * @throws BusinessException if it is broken or has too many pixels
     */
    static Picture open(Path file, FileType type) {
        try (var input = new FileImageInputStream(file.toFile())) {
            var reader = reader(type, input);
            try {
                var width = reader.getWidth(0);
                var height = reader.getHeight(0);
                var limit = type == FileType.WEBP ? MAX_WEBP_PIXELS : MAX_PIXELS;
                if ((long) width * height > limit) {
                    throw new BusinessException("media.picture.tooManyPixels", width, height, limit / 1_000_000);
                }
                var orientation = Exif.orientation(file, type);
                var turned = isTurned(orientation);
                return new Picture(
                        file,
                        type,
                        turned ? height : width,
                        turned ? width : height,
                        type != FileType.JPEG
                                && reader.getRawImageType(0).getColorModel().hasAlpha(),
                        orientation);
            } finally {
                reader.dispose();
            }
        } catch (IOException | RuntimeException e) {
            throw broken(e);
        }
    }

    /**
     * Unpacks it, upright, about as wide as is needed or wider.
     *
     * @throws BusinessException if it is broken
     */
    BufferedImage unpack(int neededWidth) {
        try (var input = new FileImageInputStream(file.toFile())) {
            var reader = reader(type, input);
            try {
                var cut = new boolean[1];
                // the JPEG reader fills what is missing with grey and only mentions it
                reader.addIIOReadWarningListener((source, warning) -> {
                    var words = warning.toLowerCase(Locale.ROOT);
                    cut[0] |= words.contains("premature") || words.contains("corrupt");
                });
                var parameters = reader.getDefaultReadParam();
                // every second, third … pixel of a very large picture is enough for a rendition, and fits the memory
                var step = Math.max(1, width / (2 * neededWidth));
                parameters.setSourceSubsampling(step, step, 0, 0);
                var image = reader.read(0, parameters);
                if (cut[0]) {
                    throw new IIOException("The picture is cut off");
                }
                return upright(plain(image));
            } finally {
                reader.dispose();
            }
        } catch (IOException | RuntimeException e) {
            throw broken(e);
        }
    }

    /** The same pixels in the colours of the screen: profiles are applied, palettes and deep colours resolved. */
    private BufferedImage plain(BufferedImage image) {
        var plain = new BufferedImage(
                image.getWidth(),
                image.getHeight(),
                transparent ? BufferedImage.TYPE_INT_ARGB : BufferedImage.TYPE_INT_RGB);
        var graphics = plain.createGraphics();
        if (!transparent) {
            graphics.setColor(Color.WHITE);
            graphics.fillRect(0, 0, plain.getWidth(), plain.getHeight());
        }
        graphics.drawImage(image, 0, 0, null);
        graphics.dispose();
        return plain;
    }

    private BufferedImage upright(BufferedImage image) {
        return orientation == Orientation.TOP_LEFT
                ? image
                : ExifFilterUtils.getFilterForOrientation(orientation).apply(image);
    }

    // Straight from their classes: ImageIO's registry knows only what the server's class path has.
    private static ImageReader reader(FileType type, FileImageInputStream input) throws IOException {
        var reader = type == FileType.WEBP
                ? new WebPImageReaderSpi().createReaderInstance(null)
                : ImageIO.getImageReadersByFormatName(type.extension()).next();
        reader.setInput(input, true, true);
        return reader;
    }

    private static boolean isTurned(Orientation orientation) {
        return switch (orientation) {
            case LEFT_TOP, RIGHT_TOP, RIGHT_BOTTOM, LEFT_BOTTOM -> true;
            default -> false;
        };
    }

    private static BusinessException broken(Exception cause) {
        if (cause instanceof BusinessException known) {
            return known;
        }
        var broken = new BusinessException("media.picture.broken");
        broken.initCause(cause);
        return broken;
    }
}
