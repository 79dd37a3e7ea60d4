package vn.bangtin.news.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import vn.bangtin.news.FieldDifference;
import vn.bangtin.news.MediaRow;
import vn.bangtin.news.MediaService;
import vn.bangtin.platform.text.WordDifference;
import vn.bangtin.platform.web.AuditWords;
import vn.bangtin.platform.web.Dates;

/** What differs between two contents of an article, in words, for {@code /WEB-INF/news/difference.xhtml}. */
@ApplicationScoped
public class Differences {

    private MediaService media;
    private AuditWords words;
    private Dates dates;

    protected Differences() {}

    @Inject
    Differences(MediaService media, AuditWords words, Dates dates) {
        this.media = media;
        this.words = words;
        this.dates = dates;
    }

    /**
     * A field that differs, as the page shows it.
     *
     * @param rich whether it has paragraphs of several kinds
     */
    public record Field(String label, boolean rich, WordDifference difference) {}

    List<Field> of(List<FieldDifference> fields) {
        return fields.stream()
                .map(field -> new Field(
                        field.label(),
                        field.html(),
                        field.html()
                                ? WordDifference.ofHtml(field.before(), field.after())
                                : WordDifference.ofText(
                                        readable(field, field.before()), readable(field, field.after()))))
                .toList();
    }

    private String readable(FieldDifference field, String value) {
        if (value.isEmpty()) {
            return value;
        }
        if (field.label().equals("news.lead")) {
            return media.find(List.of(Long.parseLong(value))).stream()
                    .map(MediaRow::fileName)
                    .findFirst()
                    .orElse(value);
        }
        return value.matches("\\d{4}-\\d{2}-\\d{2}T[\\d:.]+Z")
                ? dates.dateTime(Instant.parse(value))
                : words.value(field.label(), value);
    }
}
