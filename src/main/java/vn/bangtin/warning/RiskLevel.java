package vn.bangtin.warning;

import java.io.Serializable;

/**
 * One of the five levels of natural disaster risk (Decision 18/2021/QĐ-TTg, article 4).
 *
 * @param level 1 to 5
 * @param name as "rủi ro lớn"
 * @param colour the word for its colour on maps, as "da cam"
 */
public record RiskLevel(int level, String name, String nameEnglish, String colour, String colourEnglish)
        implements Serializable {

    /** Its name in a language, {@code vi} or {@code en}. */
    public String nameIn(String language) {
        return language.equals("en") ? nameEnglish : name;
    }

    /** The word for its colour in a language. */
    public String colourIn(String language) {
        return language.equals("en") ? colourEnglish : colour;
    }
}
