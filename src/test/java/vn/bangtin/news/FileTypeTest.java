package vn.bangtin.news;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class FileTypeTest {

    @TempDir
    Path directory;

    static Stream<Arguments> taken() {
        return Stream.of(
                Arguments.of(FileType.JPEG, SampleFiles.jpeg(20, 10)),
                Arguments.of(FileType.PNG, SampleFiles.png(20, 10)),
                Arguments.of(FileType.WEBP, SampleFiles.webp()),
                Arguments.of(FileType.PDF, SampleFiles.pdf()),
                Arguments.of(FileType.DOCX, SampleFiles.docx()),
                Arguments.of(FileType.XLSX, SampleFiles.xlsx()),
                Arguments.of(FileType.PPTX, SampleFiles.pptx()),
                Arguments.of(FileType.ODT, SampleFiles.odt()),
                Arguments.of(FileType.ODS, SampleFiles.ods()));
    }

    static Stream<Arguments> refused() {
        return Stream.of(
                Arguments.of("a program named as a picture", "anh.jpg", SampleFiles.exe()),
                Arguments.of("a page named as a PDF", "vanban.pdf", SampleFiles.html()),
                Arguments.of("a drawing that can hold scripts", "hinh.svg", SampleFiles.svg()),
                Arguments.of("a document with macros", "mau.docm", SampleFiles.docm()),
                Arguments.of("a document that hides its macros", "mau.docx", SampleFiles.docxWithMacros()),
                Arguments.of("a zip bomb", "lon.docx", SampleFiles.zipBomb()),
                Arguments.of(
                        "a document that reads the server's files", "x.docx", SampleFiles.docxWithExternalEntity()),
                Arguments.of("a plain zip", "tep.docx", SampleFiles.zip("a.txt", "a")),
                Arguments.of(
                        "an OpenDocument drawing",
                        "ve.odt",
                        SampleFiles.zip("mimetype", "application/vnd.oasis.opendocument.graphics")),
                Arguments.of("half a zip", "tep.docx", java.util.Arrays.copyOf(SampleFiles.docx(), 100)),
                Arguments.of(
                        "an animation",
                        "a.gif",
                        "GIF89a\1\0\1\0".getBytes(java.nio.charset.StandardCharsets.ISO_8859_1)),
                Arguments.of("text", "a.pdf", "xin chao".getBytes(java.nio.charset.StandardCharsets.US_ASCII)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("taken")
    void the_content_decides_what_a_file_is(FileType type, byte[] content) throws IOException {
        assertThat(typeOf("ten.exe", content)).contains(type);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("refused")
    void what_is_not_on_the_list_is_refused_whatever_its_name(String what, String name, byte[] content)
            throws IOException {
        assertThat(typeOf(name, content)).as(what).isEmpty();
    }

    private Optional<FileType> typeOf(String name, byte[] content) throws IOException {
        return FileType.of(Files.write(directory.resolve(name), content));
    }
}
