package vn.bangtin.news.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.util.List;
import vn.bangtin.news.ArticleRow;

/** The drawings that stand for a picture where an article has none: always the same for one article, varied in a list. */
@Named
@ApplicationScoped
public class Placeholders {

    private static final List<String> DRAWINGS = List.of("stage", "net", "desk", "sea", "school");

    /** The name of the drawing for an article. */
    public String drawing(ArticleRow row) {
        return DRAWINGS.get((int) (row.id() % DRAWINGS.size()));
    }
}
