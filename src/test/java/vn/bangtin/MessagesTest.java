package vn.bangtin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Both languages are complete, and no page has words of its own. */
class MessagesTest {

    private static final Path WEBAPP = Path.of("src/main/webapp");
    private static final Pattern LABEL = Pattern.compile("msg\\['([A-Za-z0-9_.-]+)'\\]|format\\('([A-Za-z0-9_.-]+)'");
    private static final Pattern KEY_ATTRIBUTE =
            Pattern.compile("<b:\\w+[^>]*?\\s(?:label|hint)=\"([a-z][A-Za-z0-9_.-]+)\"");
    private static final Pattern VIETNAMESE = Pattern.compile("[À-ỹĐđ]");

    private static Properties bundle(String language) throws IOException {
        var properties = new Properties();
        try (var reader = Files.newBufferedReader(
                Path.of("src/main/resources/vn/bangtin/Messages_" + language + ".properties"))) {
            properties.load(reader);
        }
        return properties;
    }

    private static Stream<Path> pages() throws IOException {
        return Files.walk(WEBAPP).filter(path -> path.toString().endsWith(".xhtml"));
    }

    @Test
    void both_languages_have_the_same_keys() throws IOException {
        assertThat(new TreeSet<>(bundle("en").stringPropertyNames()))
                .isEqualTo(new TreeSet<>(bundle("vi").stringPropertyNames()));
    }

    @Test
    void no_key_is_written_twice() throws IOException {
        for (var language : List.of("vi", "en")) {
            var seen = new TreeSet<String>();
            assertThat(Files.readAllLines(Path.of("src/main/resources/vn/bangtin/Messages_" + language + ".properties"))
                            .stream()
                            .filter(line -> line.contains("=") && !line.startsWith("#"))
                            .map(line -> line.substring(0, line.indexOf('=')))
                            .filter(key -> !seen.add(key)))
                    .as(language)
                    .isEmpty();
        }
    }

    @Test
    void every_text_says_something_and_its_placeholders_can_be_filled() throws IOException {
        for (var language : List.of("vi", "en")) {
            bundle(language).forEach((key, value) -> {
                assertThat((String) value).as(language + " " + key).isNotBlank();
                assertThatCode(() -> new MessageFormat((String) value))
                        .as(language + " " + key)
                        .doesNotThrowAnyException();
            });
        }
    }

    @Test
    void vietnamese_is_stored_in_nfc() throws IOException {
        bundle("vi").forEach((key, value) -> assertThat(Normalizer.isNormalized((String) value, Normalizer.Form.NFC))
                .as((String) key)
                .isTrue());
    }

    @Test
    void every_label_that_a_page_names_exists() throws IOException {
        var known = bundle("vi").stringPropertyNames();
        var missing = new ArrayList<String>();
        try (var pages = pages()) {
            for (var page : pages.toList()) {
                var text = Files.readString(page);
                for (var pattern : new Pattern[] {LABEL, KEY_ATTRIBUTE}) {
                    pattern.matcher(text).results().forEach(match -> {
                        var key = match.group(1) != null ? match.group(1) : match.group(2);
                        if (!key.endsWith(".") && !known.contains(key)) {
                            missing.add(page + ": " + key);
                        }
                    });
                }
            }
        }
        assertThat(missing).isEmpty();
    }

    @Test
    void no_page_has_words_of_its_own() throws IOException {
        var literals = new ArrayList<String>();
        try (var pages = pages()) {
            for (var page : pages.toList()) {
                var text = Files.readString(page)
                        .replaceAll("(?s)<!--.*?-->", "")
                        .replaceAll("#\\{[^}]*}", "")
                        .replaceAll("(?s)<(script|style|svg)\\b.*?</\\1>", "");
                text.lines()
                        .filter(line -> VIETNAMESE.matcher(line).find())
                        .forEach(line -> literals.add(page + ": " + line.strip()));
                Pattern.compile(">([^<]*[A-Za-z]{3,}[^<]*)<")
                        .matcher(text)
                        .results()
                        .map(match -> match.group(1).strip())
                        .forEach(words -> literals.add(page + ": " + words));
            }
        }
        assertThat(literals).isEmpty();
    }
}
