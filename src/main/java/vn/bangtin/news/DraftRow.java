package vn.bangtin.news;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * What somebody typed and did not save.
 *
 * @param articleId {@code null} for a new article
 * @param key made with the page of a new article, else {@code null}
 * @param version the version of the article that they had in front of them
 * @param title what they had typed as its title, or {@code null}
 * @param fields the fields of the page by their names; empty in lists
 */
public record DraftRow(
        Long articleId, String key, int version, Instant savedAt, String title, Map<String, List<String>> fields)
        implements Serializable {

    /** For lists. */
    public DraftRow(Long articleId, String key, int version, Instant savedAt, String title) {
        this(articleId, key, version, savedAt, title, Map.of());
    }

    /** The only value of a field, or {@code null}. */
    public String value(String name) {
        var values = fields.get(name);
        return values == null || values.isEmpty() ? null : values.get(0);
    }

    /** How many rows of a table of fields there are, as of {@code lines:0:name}, {@code lines:1:name}. */
    public int rows(String table) {
        return fields.keySet().stream()
                .filter(name -> name.matches(table + ":\\d{1,3}:.+"))
                .mapToInt(name -> Integer.parseInt(name.split(":")[1]) + 1)
                .max()
                .orElse(0);
    }
}
