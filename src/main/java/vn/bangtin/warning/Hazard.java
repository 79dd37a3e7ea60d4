package vn.bangtin.warning;

import java.io.Serializable;

/**
 * A group of hazards as Decision 18/2021/QĐ-TTg names them.
 *
 * @param code as it is stored in warnings
 * @param codes codes of senders that mean it, with commas, or {@code null}
 * @param words words of event names that mean it, with commas, or {@code null}
 */
public record Hazard(String code, String name, String nameEnglish, String codes, String words) implements Serializable {

    /** The group of what belongs to no other. */
    public static final String OTHER = "OTHER";

    /** Its name in a language, {@code vi} or {@code en}. */
    public String nameIn(String language) {
        return language.equals("en") ? nameEnglish : name;
    }
}
