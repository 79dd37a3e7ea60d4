package vn.bangtin.platform.sheet;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import vn.bangtin.platform.BusinessException;
import vn.bangtin.platform.text.Vietnamese;

/** A file of values with a comma, a semicolon or a tab between them (RFC 4180, and as Excel writes it in Vietnam). */
final class DelimitedFile {

    // the bytes of the old Vietnamese encodings, one letter each
    private static final Charset ONE_BYTE = Charset.forName("windows-1252");
    private static final String SEPARATORS = ",;\t";

    private final String text;

    DelimitedFile(byte[] content) {
        text = decode(content);
    }

    /** The rows that are not empty, at most one more than wanted. */
    List<SheetLine> lines(int wanted) throws IOException {
        var format = CSVFormat.RFC4180
                .builder()
                .setDelimiter(separator())
                .setIgnoreEmptyLines(false)
                .setLenientEof(true)
                .get();
        var lines = new ArrayList<SheetLine>();
        try (var parser = format.parse(new StringReader(text))) {
            var number = 1;
            for (var row : parser) {
                var line = new SheetLine(number, cells(row));
                // a value may hold line breaks: spreadsheets count rows, not lines
                number++;
                if (!line.isEmpty()) {
                    lines.add(line);
                }
                if (lines.size() > wanted) {
                    break;
                }
            }
        } catch (CSVException | UncheckedIOException e) {
            throw BusinessException.at("file", "sheet.damaged");
        }
        return lines;
    }

    private static List<SheetCell> cells(CSVRecord row) {
        return row.stream()
                .map(value -> SheetCell.of(Vietnamese.clean(unprotected(value))))
                .toList();
    }

    /** Takes away the apostrophe that our own files put before what a spreadsheet would compute. */
    private static String unprotected(String value) {
        return value.length() > 1 && value.charAt(0) == '\'' && "=+-@\t\r".indexOf(value.charAt(1)) >= 0
                ? value.substring(1)
                : value;
    }

    private char separator() {
        var header = text.lines().filter(line -> !line.isBlank()).findFirst().orElse("");
        return (char) SEPARATORS
                .chars()
                .boxed()
                .max(Comparator.comparingLong(
                        separator -> header.chars().filter(c -> c == separator).count()))
                .orElseThrow()
                .intValue();
    }

    private static String decode(byte[] content) {
        if (startsWith(content, 0xFF, 0xFE)) {
            return new String(content, 2, content.length - 2, StandardCharsets.UTF_16LE);
        }
        if (startsWith(content, 0xFE, 0xFF)) {
            return new String(content, 2, content.length - 2, StandardCharsets.UTF_16BE);
        }
        var start = startsWith(content, 0xEF, 0xBB, 0xBF) ? 3 : 0;
        return Stream.of(StandardCharsets.UTF_8, ONE_BYTE)
                .map(charset -> decode(charset, ByteBuffer.wrap(content, start, content.length - start)))
                .filter(decoded -> decoded != null && decoded.indexOf('\0') < 0)
                .findFirst()
                .orElseThrow(() -> BusinessException.at("file", "sheet.notASheet"));
    }

    private static String decode(Charset charset, ByteBuffer bytes) {
        try {
            return charset.newDecoder().decode(bytes).toString();
        } catch (CharacterCodingException e) {
            return null;
        }
    }

    private static boolean startsWith(byte[] content, int... bytes) {
        return content.length >= bytes.length
                && IntStream.range(0, bytes.length).allMatch(i -> (content[i] & 0xFF) == bytes[i]);
    }
}
