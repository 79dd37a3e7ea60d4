package vn.bangtin.news;

import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import net.coobird.thumbnailator.util.exif.ExifUtils;
import net.coobird.thumbnailator.util.exif.Orientation;

/**
 * How the camera was held, as it says in the Exif block of a JPEG (CIPA DC-008, tag 274) or a WebP. Of all that stands in
 * that block nothing else is used, and nothing of it reaches a reader.
 */
final class Exif {

    private static final int JPEG_START = 0xFFD8;
    private static final int JPEG_APP1 = 0xFFE1;
    private static final int JPEG_SCAN = 0xFFDA;
    private static final int MAX_BLOCK = 65_536;
    private static final byte[] SIGNATURE = {'E', 'x', 'i', 'f', 0, 0};

    private Exif() {}

    /** The orientation; {@link Orientation#TOP_LEFT} where the file does not say. */
    static Orientation orientation(Path file, FileType type) throws IOException {
        try (var content = new DataInputStream(Files.newInputStream(file))) {
            var block =
                    switch (type) {
                        case JPEG -> ofJpeg(content);
                        case WEBP -> ofWebp(content);
                        default -> null;
                    };
            var orientation = block == null ? null : ExifUtils.getOrientationFromExif(block);
            return orientation == null ? Orientation.TOP_LEFT : orientation;
        } catch (EOFException | RuntimeException e) {
            // a block written wrong: the picture is shown as it lies
            return Orientation.TOP_LEFT;
        }
    }

    private static byte[] ofJpeg(DataInputStream content) throws IOException {
        if (content.readUnsignedShort() != JPEG_START) {
            return null;
        }
        while (true) {
            var marker = content.readUnsignedShort();
            if (marker == JPEG_SCAN || (marker & 0xFF00) != 0xFF00) {
                return null;
            }
            var length = content.readUnsignedShort() - 2;
            if (marker == JPEG_APP1) {
                var block = content.readNBytes(length);
                if (startsWith(block, SIGNATURE)) {
                    return block;
                }
            } else {
                content.skipNBytes(length);
            }
        }
    }

    private static byte[] ofWebp(DataInputStream content) throws IOException {
        content.skipNBytes(12);
        while (true) {
            var name = new String(content.readNBytes(4), StandardCharsets.US_ASCII);
            var length = Integer.toUnsignedLong(Integer.reverseBytes(content.readInt()));
            if (name.equals("EXIF") && length <= MAX_BLOCK) {
                var block = content.readNBytes((int) length);
                return startsWith(block, SIGNATURE) ? block : join(SIGNATURE, block);
            }
            content.skipNBytes(length + (length & 1));
        }
    }

    private static boolean startsWith(byte[] block, byte[] start) {
        return block.length > start.length && Arrays.equals(block, 0, start.length, start, 0, start.length);
    }

    private static byte[] join(byte[] first, byte[] second) {
        var both = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        return both;
    }
}
