package vn.bangtin.warning;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.bangtin.platform.persistence.TestDatabase;

/** Documents in the drop folder, good ones and others. */
class WarningFolderTest {

    @RegisterExtension
    static final TestDatabase DATABASE = new TestDatabase();

    private static final Instant NOW = Instant.parse("2026-09-08T05:00:00Z");
    private static final Instant SENT = Instant.parse("2026-09-08T01:00:00Z");
    private static final Clock CLOCK = Clock.fixed(NOW, ZoneId.of("Asia/Ho_Chi_Minh"));

    @TempDir
    Path data;

    private Path drop;
    private TestWarnings room;
    private WarningFolder folder;

    @BeforeEach
    void open() throws IOException {
        drop = Files.createDirectories(data.resolve("warnings"));
        room = new TestWarnings(DATABASE.entityManager(), CLOCK);
        folder = new WarningFolder(room.intake, settings(), CLOCK);
    }

    private WarningSettings settings() {
        return new WarningSettings(
                key -> key.equals("bangtin.data.dir") ? Optional.of(data.toString()) : Optional.empty());
    }

    private Path put(String name, byte[] content, Instant written) throws IOException {
        var path = Files.write(drop.resolve(name), content);
        Files.setLastModifiedTime(path, FileTime.from(written));
        return path;
    }

    private Path put(String name, byte[] content) throws IOException {
        return put(name, content, NOW.minusSeconds(3600));
    }

    private List<String> inForce() {
        return room.service.now().inForce().stream().map(WarningRow::identifier).toList();
    }

    @Test
    void a_document_is_taken_once_and_kept_aside() throws IOException {
        put("bao.cap", new TestCap("A", SENT).bytes(), NOW);

        folder.look();

        assertThat(inForce()).containsExactly("A");
        assertThat(drop.resolve("bao.cap")).doesNotExist();
        assertThat(drop.resolve("taken/bao.cap")).exists();
        assertThat(folder.state()).isEqualTo(new WarningFolder.State(NOW, NOW, null));
    }

    @Test
    void nothing_there_is_no_trouble() throws IOException {
        Files.delete(drop);

        folder.look();

        assertThat(folder.state().trouble()).isNull();
        assertThat(folder.rejected()).isEmpty();
    }

    @Test
    void other_names_and_half_written_files_are_left() throws IOException {
        put("bao.cap.part", new TestCap("A", SENT).bytes());
        var half = new TestCap("B", SENT).text().substring(0, 300).getBytes(UTF_8);
        put("lu.xml", half, NOW.minusSeconds(5));

        folder.look();

        assertThat(inForce()).isEmpty();
        assertThat(drop.resolve("lu.xml")).exists();
        assertThat(drop.resolve("bao.cap.part")).exists();
        assertThat(folder.rejected()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "'<!DOCTYPE alert [<!ENTITY a \"b\">]><alert/>', DOCTYPE",
        "'<html>not found</html>', 'không phải là bản tin'",
        "'nothing', 'không phải là XML'"
    })
    void what_is_refused_lies_beside_its_reason_in_words(String content, String words) throws IOException {
        put("sai.xml", content.getBytes(UTF_8));

        folder.look();
        folder.look();

        assertThat(drop.resolve("sai.xml")).doesNotExist();
        assertThat(drop.resolve("rejected/sai.xml")).hasContent(content);
        assertThat(folder.rejected()).singleElement().satisfies(rejected -> assertThat(rejected.reason())
                .contains(words));
    }

    @Test
    void a_file_of_many_bytes_is_not_read_to_its_end() throws IOException {
        var big = put("to.xml", new byte[0]);
        try (var file = new RandomAccessFile(big.toFile(), "rw")) {
            file.setLength(500_000_000);
        }
        Files.setLastModifiedTime(big, FileTime.from(NOW.minusSeconds(3600)));

        folder.look();

        assertThat(folder.rejected()).singleElement().satisfies(rejected -> assertThat(rejected.reason())
                .contains("2 MB"));
    }

    @Test
    void a_checksum_beside_it_must_agree() throws Exception {
        var good = new TestCap("A", SENT).bytes();
        var sum = HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(good));
        put("dung.cap", good);
        put("dung.cap.sha256", (sum + "  dung.cap\n").getBytes(UTF_8));
        put("hong.cap", new TestCap("B", SENT).bytes());
        put("hong.cap.sha256", (sum + "  hong.cap\n").getBytes(UTF_8));

        folder.look();

        assertThat(inForce()).containsExactly("A");
        assertThat(drop.resolve("taken/dung.cap.sha256")).exists();
        assertThat(drop.resolve("rejected/hong.cap")).exists();
    }

    @Test
    void the_older_file_is_taken_first_and_the_same_message_twice_is_no_error() throws IOException {
        put(
                "2.cap",
                new TestCap("C", SENT.plusSeconds(60)).type("Cancel", "A", SENT).bytes(),
                NOW.minusSeconds(100));
        put("1.cap", new TestCap("A", SENT).bytes(), NOW.minusSeconds(200));
        put("3.cap", new TestCap("A", SENT).bytes(), NOW.minusSeconds(90));

        folder.look();

        assertThat(inForce()).isEmpty();
        assertThat(room.issued.fired()).hasSize(2);
        assertThat(folder.rejected()).isEmpty();
    }

    /** A disk that is full, or a folder that may not be written to. */
    @Test
    void what_cannot_be_moved_away_is_taken_but_not_read_again_and_again() throws IOException {
        put("bao.cap", new TestCap("A", SENT).bytes());
        Files.writeString(drop.resolve("taken"), "in the way");

        folder.look();
        assertThat(inForce()).containsExactly("A");
        assertThat(folder.state().trouble()).endsWith("bao.cap");

        // if it were read again, it would be found wrong now
        var written = Files.getLastModifiedTime(drop.resolve("bao.cap"));
        Files.writeString(drop.resolve("bao.cap"), "x");
        Files.setLastModifiedTime(drop.resolve("bao.cap"), written);
        folder.look();
        assertThat(folder.rejected()).isEmpty();
        assertThat(folder.state().trouble()).endsWith("bao.cap");

        Files.delete(drop.resolve("bao.cap"));
        folder.look();
        assertThat(folder.state().trouble()).isNull();
    }

    @Test
    void what_cannot_be_read_for_now_is_told_of_and_tried_again() throws IOException {
        var unreadable = Path.of("/proc/self/mem");
        assumeTrue(Files.exists(unreadable), "this system has no file whose reading always fails");
        put("bao.cap", new TestCap("A", SENT).bytes());
        var sum = Files.createSymbolicLink(drop.resolve("bao.cap.sha256"), unreadable);

        folder.look();
        assertThat(inForce()).isEmpty();
        assertThat(drop.resolve("bao.cap")).exists();
        assertThat(folder.state().trouble()).endsWith("bao.cap");

        Files.delete(sum);
        folder.look();
        assertThat(inForce()).containsExactly("A");
        assertThat(drop.resolve("taken/bao.cap")).exists();
        assertThat(folder.state().trouble()).isNull();
    }

    @Test
    void as_many_files_as_one_look_takes_do_not_keep_back_the_next() throws IOException {
        var unreadable = Path.of("/proc/self/mem");
        assumeTrue(Files.exists(unreadable), "this system has no file whose reading always fails");
        for (var i = 0; i < WarningFolder.MOST; i++) {
            put(i + ".cap", new TestCap("N" + i, SENT).bytes());
            Files.createSymbolicLink(drop.resolve(i + ".cap.sha256"), unreadable);
        }
        put("bao.cap", new TestCap("A", SENT).bytes(), NOW.minusSeconds(100));

        folder.look();
        folder.look();

        assertThat(inForce()).containsExactly("A");
    }

    @Test
    void a_wrong_document_that_could_not_be_put_aside_is_when_it_can() throws IOException {
        var inTheWay = Files.writeString(drop.resolve("rejected"), "in the way");
        put("hong.cap", "no".getBytes(UTF_8));

        folder.look();
        assertThat(folder.state().trouble()).endsWith("hong.cap");

        Files.delete(inTheWay);
        folder.look();
        assertThat(drop.resolve("rejected/hong.cap")).exists();
        assertThat(folder.state().trouble()).isNull();
    }

    @Test
    void on_a_full_disk_a_wrong_document_is_told_of_and_the_good_ones_beside_it_are_taken() throws IOException {
        var full = Path.of("/dev/full");
        assumeTrue(Files.exists(full), "this system has no /dev/full, which is as full as a disk can be");
        Files.createDirectories(drop.resolve("rejected"));
        Files.createSymbolicLink(drop.resolve("rejected/hong.cap.reason.txt"), full);
        put("hong.cap", "no".getBytes(UTF_8));
        put("bao.cap", new TestCap("A", SENT).bytes());

        folder.look();

        assertThat(inForce()).containsExactly("A");
        assertThat(folder.state().trouble()).endsWith("hong.cap");
        assertThat(drop.resolve("hong.cap")).exists();
    }
}
