package vn.bangtin.news;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;

/**
 * Looks into a zip whether it is an office document: Office Open XML says so in {@code [Content_Types].xml} (ECMA-376 part
 * 2), OpenDocument in its entry {@code mimetype} (OpenDocument 1.3 part 2). Documents with macros are no documents here,
 * and neither are zips that would unpack to far more than they are.
 *
 * <p>One small entry is unpacked at most; of the others only the directory of the zip is read.
 */
final class OfficeDocument {

    private static final String CONTENT_TYPES = "[Content_Types].xml";
    private static final String MIMETYPE = "mimetype";
    private static final int MAX_ENTRIES = 10_000;
    private static final int MAX_DIRECTORY_ENTRY = 1 << 20;
    private static final long MAX_UNPACKED = 1L << 30;
    // Spreadsheets of zeros reach 100 at times; bombs begin at 1000.
    private static final long MAX_RATIO = 200;
    private static final long SMALL = 1L << 20;

    private static final Map<String, FileType> MAIN_PARTS = Map.of(
            FileType.DOCX.mime() + ".main+xml", FileType.DOCX,
            FileType.XLSX.mime() + ".main+xml", FileType.XLSX,
            FileType.PPTX.mime() + ".main+xml", FileType.PPTX);
    private static final Map<String, FileType> OPEN_DOCUMENTS =
            Map.of(FileType.ODT.mime(), FileType.ODT, FileType.ODS.mime(), FileType.ODS);

    private OfficeDocument() {}

    /** Which document a zip is; empty if it is none that the portal takes, or a broken one. */
    static Optional<FileType> typeOf(Path file) {
        try (var zip = new ZipFile(file.toFile(), StandardCharsets.UTF_8)) {
            if (isBomb(zip) || hasMacros(zip)) {
                return Optional.empty();
            }
            var contentTypes = zip.getEntry(CONTENT_TYPES);
            if (contentTypes != null) {
                return openXml(read(zip, contentTypes));
            }
            var mimetype = zip.getEntry(MIMETYPE);
            return mimetype == null
                    ? Optional.empty()
                    : Optional.ofNullable(
                            OPEN_DOCUMENTS.get(new String(read(zip, mimetype), StandardCharsets.US_ASCII).strip()));
        } catch (IOException | IllegalArgumentException | XMLStreamException e) {
            return Optional.empty();
        }
    }

    private static boolean isBomb(ZipFile zip) {
        if (zip.size() > MAX_ENTRIES) {
            return true;
        }
        var unpacked = 0L;
        for (var entries = zip.entries(); entries.hasMoreElements(); ) {
            var entry = entries.nextElement();
            unpacked += entry.getSize();
            if (unpacked > MAX_UNPACKED
                    || entry.getSize() > SMALL
                            && entry.getSize() / Math.max(1, entry.getCompressedSize()) > MAX_RATIO) {
                return true;
            }
        }
        return false;
    }

    private static boolean hasMacros(ZipFile zip) {
        return zip.stream()
                .map(entry -> entry.getName().toLowerCase(Locale.ROOT))
                .anyMatch(name ->
                        name.endsWith("vbaproject.bin") || name.startsWith("basic/") || name.startsWith("scripts/"));
    }

    private static Optional<FileType> openXml(byte[] contentTypes) throws XMLStreamException {
        var types = contentTypes(contentTypes);
        if (types.stream().anyMatch(type -> type.contains("macroenabled") || type.contains("vbaproject"))) {
            return Optional.empty();
        }
        var found = new HashSet<FileType>();
        MAIN_PARTS.forEach((contentType, type) -> {
            if (types.contains(contentType)) {
                found.add(type);
            }
        });
        return found.size() == 1 ? Optional.of(found.iterator().next()) : Optional.empty();
    }

    private static Set<String> contentTypes(byte[] xml) throws XMLStreamException {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        var reader = factory.createXMLStreamReader(new ByteArrayInputStream(xml));
        var types = new HashSet<String>();
        while (reader.hasNext()) {
            if (reader.next() == XMLStreamConstants.START_ELEMENT) {
                var type = reader.getAttributeValue(null, "ContentType");
                if (type != null) {
                    types.add(type.toLowerCase(Locale.ROOT));
                }
            }
        }
        return types;
    }

    private static byte[] read(ZipFile zip, ZipEntry entry) throws IOException {
        // the directory may lie about an entry's size, so what comes out is counted
        try (var content = zip.getInputStream(entry)) {
            var bytes = content.readNBytes(MAX_DIRECTORY_ENTRY + 1);
            if (bytes.length > MAX_DIRECTORY_ENTRY) {
                throw new IOException(entry.getName() + " is too large");
            }
            return bytes;
        }
    }
}
