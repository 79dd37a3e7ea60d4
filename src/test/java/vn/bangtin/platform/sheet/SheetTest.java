package vn.bangtin.platform.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.bangtin.platform.BusinessException;
import vn.bangtin.platform.text.OldEncoding;

class SheetTest {

    private static final int ROWS = 100;
    private static final Charset ONE_BYTE = Charset.forName("windows-1252");

    private static byte[] workbook(Consumer<Worksheet> fill) {
        var bytes = new ByteArrayOutputStream();
        try (var workbook = new Workbook(bytes, "BangTin", "1.0")) {
            fill.accept(workbook.newWorksheet("Bảng"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static Sheet read(String name, byte[] content) throws IOException {
        return Sheet.read(name, content, ROWS);
    }

    private static Sheet csv(String text) throws IOException {
        return read("bang.csv", text.getBytes(StandardCharsets.UTF_8));
    }

    private static List<String> texts(SheetLine line) {
        return line.cells().stream().map(SheetCell::text).toList();
    }

    private static void refused(String name, byte[] content, String key) {
        assertThatThrownBy(() -> read(name, content)).isInstanceOfSatisfying(BusinessException.class, failure -> {
            assertThat(failure.key()).isEqualTo(key);
            assertThat(failure.field()).isEqualTo("file");
        });
    }

    @Test
    void numbers_texts_and_days_are_what_a_person_reads() throws IOException {
        var sheet = read("a.xlsx", workbook(table -> {
            table.value(0, 0, "Tên");
            table.value(0, 1, "Ngày");
            table.value(2, 0, "  Ngày nǎm xưa ");
            table.value(2, 1, 22);
            table.value(2, 2, LocalDate.of(2026, 11, 23));
            table.style(2, 2).format("dd/mm/yyyy").set();
            table.value(2, 3, 2.5);
            table.value(2, 4, true);
        }));

        assertThat(texts(sheet.header())).containsExactly("Tên", "Ngày");
        assertThat(sheet.lines()).hasSize(1);
        var line = sheet.lines().get(0);
        assertThat(line.number()).isEqualTo(3);
        assertThat(texts(line)).startsWith("Ngày năm xưa", "22", "2026-11-23", "2.5");
        assertThat(line.cell(2).day()).isEqualTo(LocalDate.of(2026, 11, 23));
        assertThat(line.cell(1).day()).isNull();
        assertThat(line.cell(50)).isEqualTo(SheetCell.EMPTY);
    }

    @Test
    void what_is_computed_or_joined_is_no_value() throws IOException {
        var sheet = read("a.xlsx", workbook(table -> {
            table.value(0, 0, "Tên");
            table.value(1, 0, "một");
            table.formula(1, 1, "1+1");
            table.value(2, 0, "hai");
            table.range(2, 0, 3, 0).merge();
            table.value(3, 1, 3);
        }));

        assertThat(sheet.lines().get(0).cell(1).trouble()).isEqualTo(SheetCell.Trouble.FORMULA);
        assertThat(sheet.lines().get(1).cell(0).trouble()).isEqualTo(SheetCell.Trouble.MERGED);
        assertThat(sheet.lines().get(2).cell(0).trouble()).isEqualTo(SheetCell.Trouble.MERGED);
        assertThat(sheet.lines().get(2).cell(1).text()).isEqualTo("3");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"Tên,Ngày|a,b", "Tên;Ngày|a;b", "Tên\tNgày|a\tb"},
            ignoreLeadingAndTrailingWhitespace = false)
    void the_header_tells_the_separator(String header, String row) throws IOException {
        var sheet = csv("\uFEFF" + header + "\r\n\r\n" + row + "\r\n");

        assertThat(texts(sheet.header())).containsExactly("Tên", "Ngày");
        assertThat(texts(sheet.lines().get(0))).containsExactly("a", "b");
        assertThat(sheet.lines().get(0).number()).isEqualTo(3);
    }

    @Test
    void a_value_may_hold_separators_quotes_and_line_breaks() throws IOException {
        var sheet = csv("Tên,Ghi chú\n\"Lễ, hội\",\"dòng \"\"một\"\"\ndòng hai\"\nb,'=1+1\n");

        assertThat(texts(sheet.lines().get(0))).containsExactly("Lễ, hội", "dòng \"một\"\ndòng hai");
        assertThat(texts(sheet.lines().get(1))).containsExactly("b", "=1+1");
        assertThat(sheet.lines().get(1).number()).isEqualTo(3);
    }

    @Test
    void a_text_file_of_excel_in_utf_16_is_read() throws IOException {
        var bytes = new ByteArrayOutputStream();
        bytes.writeBytes(new byte[] {(byte) 0xFF, (byte) 0xFE});
        bytes.writeBytes("Tên\tNgày\r\nĐộc lập\t2\r\n".getBytes(StandardCharsets.UTF_16LE));

        assertThat(texts(read("a.txt", bytes.toByteArray()).lines().get(0))).containsExactly("Độc lập", "2");
    }

    @Test
    void tcvn3_is_converted_and_said() throws IOException {
        var old = "Tªn,Ghi chó\nNgµy thµnh lËp Së Th«ng tin vµ TruyÒn th«ng,céng hßa x· héi\n".getBytes(ONE_BYTE);
        var sheet = read("cu.csv", old);

        assertThat(sheet.converted()).contains(OldEncoding.TCVN3);
        assertThat(texts(sheet.lines().get(0)))
                .containsExactly("Ngày thành lập Sở Thông tin và Truyền thông", "cộng hòa xã hội");
        assertThat(csv("Tên,Ngày\nNgày thành lập,2\n").converted()).isEmpty();
    }

    @Test
    void other_files_are_refused_in_words() throws IOException {
        refused("a.xlsx", new byte[0], "sheet.empty");
        refused("a.xlsx", "<html><table></table></html>".getBytes(StandardCharsets.UTF_8), "sheet.notASheet");
        refused(
                "a.xls",
                new byte[] {
                    (byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1, 0, 0
                },
                "sheet.oldExcel");
        refused("a.csv", new byte[] {1, 0, 2, 0, 3}, "sheet.notASheet");
        refused("a.csv", "\n \n".getBytes(StandardCharsets.UTF_8), "sheet.empty");
        refused("a.csv", new byte[Sheet.MAX_BYTES + 1], "sheet.tooLarge");
        refused("a.docx", zip(List.of("word/document.xml")), "sheet.notASheet");
        refused("a.xlsx", zip(List.of("xl/workbook.xml")), "sheet.damaged");
        var whole = workbook(table -> table.value(0, 0, "Tên"));
        refused("a.xlsx", Arrays.copyOf(whole, whole.length / 2), "sheet.damaged");
    }

    @Test
    void a_workbook_with_macros_is_refused_whatever_it_is_called() throws IOException {
        refused("a.xlsx", zip(List.of("xl/workbook.xml", "xl/vbaProject.bin")), "sheet.macros");
    }

    @Test
    void a_bomb_does_not_unpack() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
            var zeros = new byte[1_000_000];
            for (var i = 0; i < 201; i++) {
                zip.write(zeros);
            }
        }
        assertThat(bytes.size()).isLessThan(1_000_000);
        refused("a.xlsx", bytes.toByteArray(), "sheet.unpacksTooLarge");
    }

    @Test
    void nothing_outside_the_file_is_opened(@TempDir Path directory) throws IOException {
        var outside =
                Files.writeString(directory.resolve("outside.txt"), "bí mật").toUri();
        var whole = workbook(table -> table.value(0, 0, "Ten"));
        for (var part : List.of("xl/sharedStrings.xml")) {
            var hostile = replaced(whole, part, xml -> xml.replaceFirst(
                            "<(sst)", "<!DOCTYPE x [<!ENTITY e SYSTEM \"" + outside + "\">]><$1")
                    .replaceFirst(">Ten<", ">&e;<"));
            String read;
            try {
                read = texts(read("a.xlsx", hostile).header()).toString();
            } catch (BusinessException refused) {
                read = refused.key();
            }
            assertThat(read).doesNotContain("bí mật").isNotEqualTo("[Ten]");
        }
    }

    @Test
    void more_rows_than_wanted_are_not_read() throws IOException {
        var text = new StringBuilder("Tên\n");
        for (var i = 0; i < ROWS; i++) {
            text.append("dòng ").append(i).append('\n');
        }
        assertThat(csv(text.toString()).lines()).hasSize(ROWS);
        refused("a.csv", text.append("một nữa\n").toString().getBytes(StandardCharsets.UTF_8), "sheet.tooManyRows");
        refused(
                "a.xlsx",
                workbook(table -> {
                    for (var i = 0; i < 100_000; i++) {
                        table.value(i, 0, "dòng");
                    }
                }),
                "sheet.tooManyRows");
    }

    @Test
    void columns_are_named_as_in_a_spreadsheet() {
        assertThat(List.of(Sheet.columnName(0), Sheet.columnName(25), Sheet.columnName(26), Sheet.columnName(701)))
                .containsExactly("A", "Z", "AA", "ZZ");
    }

    private static byte[] zip(List<String> names) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var name : names) {
                zip.putNextEntry(new ZipEntry(name));
                zip.write('x');
            }
        }
        return bytes.toByteArray();
    }

    private static byte[] replaced(byte[] workbook, String part, UnaryOperator<String> change) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var in = ZipFile.builder()
                        .setSeekableByteChannel(new SeekableInMemoryByteChannel(workbook))
                        .get();
                var out = new ZipOutputStream(bytes)) {
            for (var entry : Collections.list(in.getEntries())) {
                var before = in.getInputStream(entry).readAllBytes();
                out.putNextEntry(new ZipEntry(entry.getName()));
                out.write(
                        entry.getName().equals(part)
                                ? change.apply(new String(before, StandardCharsets.UTF_8))
                                        .getBytes(StandardCharsets.UTF_8)
                                : before);
            }
        }
        return bytes.toByteArray();
    }
}
