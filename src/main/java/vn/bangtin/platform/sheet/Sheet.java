package vn.bangtin.platform.sheet;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.bangtin.platform.BusinessException;
import vn.bangtin.platform.text.OldEncoding;

/**
 * A table that somebody filled in: its first row that is not empty holds the names of the columns, below it are the rows
 * that are not empty.
 *
 * @param header the names of the columns
 * @param converted the old encoding in which its texts were written; they are in Unicode now
 */
public record Sheet(SheetLine header, List<SheetLine> lines, Optional<OldEncoding> converted) {

    /** The largest file that is read, in bytes. */
    public static final int MAX_BYTES = 10_000_000;

    /** How many rows are looked at to see how the texts are encoded. */
    private static final int SAMPLE = 500;

    /**
     * Reads the first sheet of a workbook, or a file of comma-separated values in UTF-8, UTF-16 or an old Vietnamese
     * encoding. What kind of file it is, its first bytes say, and not its name.
     *
     * @param name what the file is called: of a text file it must end in .csv or .txt
     * @param maxRows the most rows below the header
     * @throws BusinessException at {@code file} if it is empty, of another kind, damaged, has macros, or is too large
     * @throws IOException if it cannot be read for a reason that does not lie in the file
     */
    public static Sheet read(String name, byte[] content, int maxRows) throws IOException {
        if (content.length == 0) {
            throw BusinessException.at("file", "sheet.empty");
        }
        if (content.length > MAX_BYTES) {
            throw BusinessException.at("file", "sheet.tooLarge", MAX_BYTES / 1_000_000);
        }
        List<SheetLine> lines;
        if (WorkbookFile.isWorkbook(content)) {
            lines = new WorkbookFile(content).lines(maxRows + 1);
        } else if (WorkbookFile.isOldWorkbook(content)) {
            throw BusinessException.at("file", "sheet.oldExcel");
        } else if (name.toLowerCase(Locale.ROOT).matches(".*\\.(csv|txt)")) {
            lines = new DelimitedFile(content).lines(maxRows + 1);
        } else {
            throw BusinessException.at("file", "sheet.notASheet");
        }
        if (lines.isEmpty()) {
            throw BusinessException.at("file", "sheet.empty");
        }
        if (lines.size() > maxRows + 1) {
            throw BusinessException.at("file", "sheet.tooManyRows", maxRows);
        }
        var old = OldEncoding.suspectedIn(lines.stream()
                .limit(SAMPLE)
                .flatMap(line -> line.cells().stream())
                .map(SheetCell::text)
                .filter(text -> text != null)
                .collect(Collectors.joining(" ")));
        var readable = old.map(encoding -> lines.stream()
                        .map(line -> new SheetLine(
                                line.number(),
                                line.cells().stream()
                                        .map(cell -> cell.text() == null || cell.day() != null
                                                ? cell
                                                : new SheetCell(encoding.convert(cell.text()), null, cell.trouble()))
                                        .toList()))
                        .toList())
                .orElse(lines);
        return new Sheet(readable.get(0), readable.subList(1, readable.size()), old);
    }

    /** The name of a column as spreadsheets give it: A to Z, AA… */
    public static String columnName(int column) {
        var name = new StringBuilder();
        for (var left = column + 1; left > 0; left = (left - 1) / 26) {
            name.insert(0, (char) ('A' + (left - 1) % 26));
        }
        return name.toString();
    }
}
