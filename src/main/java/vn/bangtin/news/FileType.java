package vn.bangtin.news;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.apache.tika.Tika;

/**
 * The kinds of files that the portal takes. Which one a file is, its content decides; neither its name nor what the
 * browser says about it is asked.
 */
public enum FileType {
    JPEG("image/jpeg", "jpg"),
    PNG("image/png", "png"),
    WEBP("image/webp", "webp"),
    PDF("application/pdf", "pdf"),
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx"),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx"),
    PPTX("application/vnd.openxmlformats-officedocument.presentationml.presentation", "pptx"),
    ODT("application/vnd.oasis.opendocument.text", "odt"),
    ODS("application/vnd.oasis.opendocument.spreadsheet", "ods");

    private static final Tika TIKA = new Tika();
    private static final String ZIP = "application/zip";
    // All magic numbers that Tika knows lie in here.
    private static final int HEAD = 65_536;

    private final String mime;
    private final String extension;

    FileType(String mime, String extension) {
        this.mime = mime;
        this.extension = extension;
    }

    /** The media type as HTTP names it. */
    public String mime() {
        return mime;
    }

    /** The usual end of a file name, without the dot. */
    public String extension() {
        return extension;
    }

    /** Whether it is a picture that pages show. */
    public boolean isPicture() {
        return this == JPEG || this == PNG || this == WEBP;
    }

    /** The kind as people know it, as {@code PDF}. */
    public String label() {
        return extension.toUpperCase(Locale.ROOT);
    }

    /** The kind of a file, or empty if the portal does not take such files. */
    static Optional<FileType> of(Path file) {
        try (var content = Files.newInputStream(file)) {
            var mime = TIKA.detect(content.readNBytes(HEAD));
            // to Tika's core an office document is a zip; the newer of them it names by a guess at their first entry
            return mime.equals(ZIP) || mime.startsWith("application/vnd.o") || mime.contains("ooxml")
                    ? OfficeDocument.typeOf(file)
                    : Arrays.stream(values())
                            .filter(type -> type.mime.equals(mime))
                            .findFirst();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
