package vn.bangtin.platform.sheet;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import vn.bangtin.platform.BusinessException;
import vn.bangtin.platform.text.Vietnamese;

/** A workbook of Excel 2007 and later (.xlsx), of which the first sheet is read. */
final class WorkbookFile {

    /** Far more than any table of {@link Sheet#MAX_BYTES} that people fill in; a bomb of zeros unpacks to a thousand times. */
    private static final long MAX_UNPACKED = 200_000_000;

    private static final int HEADER = 8;
    private static final int MAX_PARTS = 2_000;
    private static final int MAX_COLUMNS = 100;
    private static final int MAX_MERGED = 10_000;
    private static final Pattern RANGE = Pattern.compile("([A-Z]{1,3})(\\d{1,7}):([A-Z]{1,3})(\\d{1,7})");
    private static final Pattern DATE_FORMAT = Pattern.compile(".*[dy].*");
    private static final Pattern NOT_IN_FORMAT = Pattern.compile("\"[^\"]*\"|\\[[^\\]]*\\]|\\\\.|General");

    private final byte[] content;

    /** Cells that are joined, by columns and rows from 0 and 1, both ends included. */
    private record Merged(int firstColumn, int firstRow, int lastColumn, int lastRow) {}

    WorkbookFile(byte[] content) {
        this.content = content;
    }

    static boolean isWorkbook(byte[] content) {
        return content.length >= HEADER && ReadableWorkbook.isOOXMLZipHeader(content);
    }

    /** Whether it is a file of Excel 97 (.xls), or one that is locked by a password. */
    static boolean isOldWorkbook(byte[] content) {
        return content.length >= HEADER && ReadableWorkbook.isOLE2Header(content);
    }

    /** The rows that are not empty, at most one more than wanted. */
    List<SheetLine> lines(int wanted) {
        refuseWhatIsNoPlainTable();
        var lines = new ArrayList<SheetLine>();
        try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(content), new ReadingOptions(true, true))) {
            var sheet = workbook.getFirstSheet();
            var merged = merged(sheet.getIndex());
            try (var rows = sheet.openStream()) {
                for (var iterator = rows.iterator(); iterator.hasNext() && lines.size() <= wanted; ) {
                    var line = line(iterator.next(), merged);
                    if (!line.isEmpty()) {
                        lines.add(line);
                    }
                }
            }
        } catch (ExcelReaderException
                | XMLStreamException
                | IOException
                | IllegalArgumentException
                | IllegalStateException
                | IndexOutOfBoundsException
                | NullPointerException e) {
            // the reader has no words of its own for files that are not what they say
            throw BusinessException.at("file", "sheet.damaged");
        }
        return lines;
    }

    private static SheetLine line(Row row, List<Merged> merged) {
        var cells = new ArrayList<SheetCell>();
        var count = Math.min(row.getCellCount(), MAX_COLUMNS);
        var ofRow = merged.stream()
                .filter(range -> row.getRowNum() >= range.firstRow() && row.getRowNum() <= range.lastRow())
                .toList();
        for (var column = 0; column < count; column++) {
            var at = column;
            var joined = ofRow.stream().anyMatch(range -> at >= range.firstColumn() && at <= range.lastColumn());
            cells.add(joined ? SheetCell.of(SheetCell.Trouble.MERGED) : cell(row.getCell(column)));
        }
        return new SheetLine(row.getRowNum(), cells);
    }

    private static SheetCell cell(Cell cell) {
        if (cell == null || cell.getType() == CellType.EMPTY) {
            return SheetCell.EMPTY;
        }
        return switch (cell.getType()) {
            case FORMULA -> SheetCell.of(SheetCell.Trouble.FORMULA);
            case ERROR -> SheetCell.of(SheetCell.Trouble.ERROR);
            case NUMBER -> number(cell);
            default -> SheetCell.of(Vietnamese.clean(cell.getText()));
        };
    }

    private static SheetCell number(Cell cell) {
        if (isDate(cell.getDataFormatString())) {
            try {
                return SheetCell.of(cell.asDate().toLocalDate());
            } catch (ExcelReaderException e) {
                return SheetCell.of(SheetCell.Trouble.ERROR);
            }
        }
        return SheetCell.of(plain(cell.asNumber()));
    }

    private static String plain(BigDecimal number) {
        var stripped = number.stripTrailingZeros();
        return stripped.scale() > 20 || stripped.scale() < -20 ? stripped.toString() : stripped.toPlainString();
    }

    private static boolean isDate(String format) {
        return format != null
                && DATE_FORMAT
                        .matcher(NOT_IN_FORMAT.matcher(format).replaceAll("").toLowerCase(Locale.ROOT))
                        .matches();
    }

    private void refuseWhatIsNoPlainTable() {
        var unpacked = 0L;
        var parts = 0;
        var workbook = false;
        var buffer = new byte[65_536];
        try (var zip = zip()) {
            for (var part : Collections.list(zip.getEntries())) {
                var name = part.getName().toLowerCase(Locale.ROOT);
                if (name.endsWith("vbaproject.bin") || name.startsWith("xl/macrosheets/")) {
                    throw BusinessException.at("file", "sheet.macros");
                }
                workbook |= name.equals("xl/workbook.xml");
                if (++parts > MAX_PARTS) {
                    throw BusinessException.at("file", "sheet.damaged");
                }
                try (var in = zip.getInputStream(part)) {
                    for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                        unpacked += read;
                        if (unpacked > MAX_UNPACKED) {
                            throw BusinessException.at("file", "sheet.unpacksTooLarge");
                        }
                    }
                }
            }
        } catch (IOException e) {
            // the bytes are in memory: what cannot be read is the file's fault
            throw BusinessException.at("file", "sheet.damaged");
        }
        if (!workbook) {
            throw BusinessException.at("file", "sheet.notASheet");
        }
    }

    /** By its directory, as the reader opens it too: what one does not see, the other does not either. */
    private ZipFile zip() throws IOException {
        return ZipFile.builder()
                .setSeekableByteChannel(new SeekableInMemoryByteChannel(content))
                .get();
    }

    /** The joined cells of a sheet, which the reader does not tell. */
    private List<Merged> merged(int sheet) throws IOException, XMLStreamException {
        var merged = new ArrayList<Merged>();
        try (var zip = zip()) {
            var part = zip.getEntry("xl/worksheets/sheet" + (sheet + 1) + ".xml");
            if (part != null) {
                try (var xml = zip.getInputStream(part)) {
                    collect(xml, merged);
                }
            }
        }
        return merged;
    }

    private static void collect(InputStream xml, List<Merged> merged) throws XMLStreamException {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        var reader = factory.createXMLStreamReader(xml);
        while (reader.hasNext() && merged.size() < MAX_MERGED) {
            if (reader.next() == XMLStreamConstants.START_ELEMENT
                    && reader.getLocalName().equals("mergeCell")) {
                var range = RANGE.matcher(String.valueOf(reader.getAttributeValue(null, "ref")));
                if (range.matches()) {
                    merged.add(new Merged(
                            column(range.group(1)),
                            Integer.parseInt(range.group(2)),
                            column(range.group(3)),
                            Integer.parseInt(range.group(4))));
                }
            }
        }
    }

    private static int column(String name) {
        return name.chars().reduce(0, (number, letter) -> number * 26 + letter - 'A' + 1) - 1;
    }
}
