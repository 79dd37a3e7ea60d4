package vn.bangtin.news;

import java.io.Serializable;
import java.util.List;

/**
 * The command to store a topic or a tag.
 *
 * @param id which one; {@code null} for a new one
 * @param version the version that the person had in front of them; 0 for a new one
 * @param slug its name in addresses; {@code null}: made of the name
 * @param summary what a topic is about, or {@code null}
 * @param active whether new articles may be given to a topic
 * @param synonyms the other spellings of a tag
 */
public record LabelForm(
        Long id,
        int version,
        LabelKind kind,
        String name,
        String slug,
        String summary,
        boolean active,
        List<String> synonyms)
        implements Serializable {

    public LabelForm {
        synonyms = synonyms == null ? List.of() : List.copyOf(synonyms);
    }
}
