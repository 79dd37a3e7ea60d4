package vn.bangtin.news.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import vn.bangtin.news.ArticleService;
import vn.bangtin.news.DeskList;

/** The desk's lists in the menu of its pages, with how much stands on each. One SQL statement. */
@Named
@RequestScoped
public class NewsDeskMenu {

    private ArticleService articles;
    private Map<DeskList, Long> counts;

    protected NewsDeskMenu() {}

    @Inject
    public NewsDeskMenu(ArticleService articles) {
        this.articles = articles;
    }

    /** The lists that have something on them, and those that one looks for even when they are empty. */
    public List<DeskList> getLists() {
        return Arrays.stream(DeskList.values())
                .filter(list -> list != DeskList.REVIEW && list != DeskList.ALONE || count(list) > 0)
                .toList();
    }

    /** How many articles a list has; 0 of the list of all, which nobody counts. */
    public long count(DeskList list) {
        if (counts == null) {
            counts = articles.counts();
        }
        return counts.getOrDefault(list, 0L);
    }

    /** The address of a list, below the context root. */
    public String address(DeskList list) {
        return list == DeskList.ALL
                ? "/admin/news"
                : "/admin/news?list=" + list.name().toLowerCase(Locale.ROOT);
    }
}
