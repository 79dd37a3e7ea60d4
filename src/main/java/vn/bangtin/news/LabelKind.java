package vn.bangtin.news;

/** What gathers articles beside the tree of categories. */
public enum LabelKind {
    /** A course of events that articles follow over time (dòng sự kiện); editors open it. */
    TOPIC,
    /** A word that an author gives to an article; synonyms lead to it. */
    TAG;

    /** The parameter of lists and feeds that names one. */
    String parameter() {
        return this == TOPIC ? "topic" : "tag";
    }

    /** The address of the articles of one, below the context root. */
    String address(String slug) {
        return this == TOPIC ? "/news/topics/" + slug : "/news?tag=" + slug;
    }
}
