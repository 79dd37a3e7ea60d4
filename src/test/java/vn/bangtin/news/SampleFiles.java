package vn.bangtin.news;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;

/** Files of all kinds, made in memory: good ones, broken ones and hostile ones. */
public final class SampleFiles {

    // 1 × 1 pixel, lossless (VP8L), as cwebp writes it
    private static final String WEBP = "UklGRhoAAABXRUJQVlA4TA0AAAAvAAAAEAcQERGIiP4HAA==";

    private SampleFiles() {}

    /** A picture whose upper half is red and whose lower half is blue. */
    public static BufferedImage image(int width, int height, int type) {
        var image = new BufferedImage(width, height, type);
        var graphics = image.createGraphics();
        graphics.setColor(Color.RED);
        graphics.fillRect(0, 0, width, height / 2);
        graphics.setColor(Color.BLUE);
        graphics.fillRect(0, height / 2, width, height - height / 2);
        graphics.dispose();
        return image;
    }

    public static byte[] jpeg(int width, int height) {
        return encoded(image(width, height, BufferedImage.TYPE_INT_RGB), "jpg");
    }

    public static byte[] png(int width, int height) {
        return encoded(image(width, height, BufferedImage.TYPE_INT_RGB), "png");
    }

    /** A PNG with a clear left half. */
    public static byte[] transparentPng(int width, int height) {
        var image = image(width, height, BufferedImage.TYPE_INT_ARGB);
        for (var y = 0; y < height; y++) {
            for (var x = 0; x < width / 2; x++) {
                image.setRGB(x, y, 0);
            }
        }
        return encoded(image, "png");
    }

    public static byte[] webp() {
        return Base64.getDecoder().decode(WEBP);
    }

    /** A JPEG as a telephone takes it: the orientation and the place stand in its Exif block. */
    public static byte[] jpegFromCamera(int width, int height, int orientation) {
        var jpeg = jpeg(width, height);
        var tiff = ByteBuffer.allocate(200);
        tiff.put("Exif\0\0MM".getBytes(StandardCharsets.ISO_8859_1))
                .putShort((short) 42)
                .putInt(8);
        tiff.putShort((short) 2);
        tiff.putShort((short) 0x0112)
                .putShort((short) 3)
                .putInt(1)
                .putShort((short) orientation)
                .putShort((short) 0);
        // the GPS block: one entry, the latitude's reference, and its text
        tiff.putShort((short) 0x8825).putShort((short) 4).putInt(1).putInt(38);
        tiff.putInt(0);
        tiff.putShort((short) 1);
        tiff.putShort((short) 0x0001).putShort((short) 2).putInt(20).putInt(56);
        tiff.putInt(0);
        tiff.put("GPS-20.4339-106.1773".getBytes(StandardCharsets.ISO_8859_1));
        var length = tiff.position();
        var result = ByteBuffer.allocate(jpeg.length + length + 4);
        result.put(jpeg, 0, 2).putShort((short) 0xFFE1).putShort((short) (length + 2));
        result.put(tiff.array(), 0, length).put(jpeg, 2, jpeg.length - 2);
        return result.array();
    }

    /** The head of a PNG of any size, and no more. */
    public static byte[] pngHead(int width, int height) {
        var chunk = ByteBuffer.allocate(17);
        chunk.put("IHDR".getBytes(StandardCharsets.US_ASCII)).putInt(width).putInt(height);
        chunk.put(new byte[] {8, 2, 0, 0, 0});
        var crc = new CRC32();
        crc.update(chunk.array());
        var png = ByteBuffer.allocate(33);
        png.put(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'});
        png.putInt(13).put(chunk.array()).putInt((int) crc.getValue());
        return png.array();
    }

    public static byte[] pdf() {
        return text("%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n"
                + "2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n"
                + "3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n");
    }

    public static byte[] docx() {
        return openXml("word/document.xml", FileType.DOCX.mime() + ".main+xml");
    }

    public static byte[] docm() {
        return openXml("word/document.xml", "application/vnd.ms-word.document.macroEnabled.main+xml");
    }

    /** A document that calls itself one without macros and brings some. */
    public static byte[] docxWithMacros() {
        return zip(
                "[Content_Types].xml",
                contentTypes("word/document.xml", FileType.DOCX.mime() + ".main+xml"),
                "word/vbaProject.bin",
                "x");
    }

    public static byte[] xlsx() {
        return openXml("xl/workbook.xml", FileType.XLSX.mime() + ".main+xml");
    }

    public static byte[] pptx() {
        return openXml("ppt/presentation.xml", FileType.PPTX.mime() + ".main+xml");
    }

    public static byte[] odt() {
        return zip("mimetype", FileType.ODT.mime(), "content.xml", "<office:document-content/>");
    }

    public static byte[] ods() {
        return zip("mimetype", FileType.ODS.mime(), "content.xml", "<office:document-content/>");
    }

    /** A docx that would unpack to 200 MB. */
    public static byte[] zipBomb() {
        try {
            var bytes = new ByteArrayOutputStream();
            try (var zip = new ZipOutputStream(bytes)) {
                zip.putNextEntry(new ZipEntry("[Content_Types].xml"));
                zip.write(text(contentTypes("word/document.xml", FileType.DOCX.mime() + ".main+xml")));
                zip.putNextEntry(new ZipEntry("word/document.xml"));
                var zeros = new byte[1 << 20];
                for (var i = 0; i < 200; i++) {
                    zip.write(zeros);
                }
            }
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A docx whose list of contents refers to a file of the server. */
    public static byte[] docxWithExternalEntity() {
        return zip(
                "[Content_Types].xml",
                "<!DOCTYPE Types [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><Types><Override PartName=\"/word/document.xml\""
                        + " ContentType=\"" + FileType.DOCX.mime() + ".main+xml\"/>&x;</Types>");
    }

    /** A program for Windows, as far as its first bytes tell. */
    public static byte[] exe() {
        var exe = Arrays.copyOf(text("MZ\u0090\0\3\0\0\0"), 512);
        exe[60] = (byte) 0x80;
        exe[128] = 'P';
        exe[129] = 'E';
        return exe;
    }

    public static byte[] html() {
        return text("<!DOCTYPE html><html><head><title>x</title></head><body><script>alert(1)</script></body></html>");
    }

    public static byte[] svg() {
        return text("<?xml version=\"1.0\"?><svg xmlns=\"http://www.w3.org/2000/svg\"><script>alert(1)</script></svg>");
    }

    /** A zip with these entries: name, text, name, text … */
    public static byte[] zip(String... namesAndTexts) {
        try {
            var entries = new LinkedHashMap<String, String>();
            for (var i = 0; i < namesAndTexts.length; i += 2) {
                entries.put(namesAndTexts[i], namesAndTexts[i + 1]);
            }
            var bytes = new ByteArrayOutputStream();
            try (var zip = new ZipOutputStream(bytes)) {
                for (Map.Entry<String, String> entry : entries.entrySet()) {
                    zip.putNextEntry(new ZipEntry(entry.getKey()));
                    zip.write(entry.getValue().getBytes(StandardCharsets.UTF_8));
                }
            }
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] openXml(String part, String contentType) {
        return zip("[Content_Types].xml", contentTypes(part, contentType), part, "<x/>");
    }

    private static String contentTypes(String part, String contentType) {
        return "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>"
                + "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
                + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                + "<Override PartName=\"/" + part + "\" ContentType=\"" + contentType + "\"/></Types>";
    }

    private static byte[] encoded(BufferedImage image, String format) {
        try {
            var bytes = new ByteArrayOutputStream();
            ImageIO.write(image, format, bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }
}
