package vn.bangtin.news;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import vn.bangtin.account.Capability;
import vn.bangtin.platform.NotFoundException;

/** The contents that an article had, for who may see the article at the desk. */
@Stateless
public class VersionService {

    private Versions versions;
    private Articles stored;
    private ArticleService articles;

    public VersionService() {}

    @Inject
    public VersionService(Versions versions, Articles stored, ArticleService articles) {
        this.versions = versions;
        this.stored = stored;
        this.articles = articles;
    }

    /**
     * All versions of an article, newest first. Two SQL statements.
     *
     * @throws NotFoundException if it does not exist, or the person may not see it
     */
    @RolesAllowed(Capability.NEWS_WRITE)
    public List<VersionRow> versions(long articleId) {
        articles.row(articleId);
        return versions.of(articleId);
    }

    /**
     * The fields that differ between two versions.
     *
     * @throws NotFoundException if one does not exist, or the person may not see the article
     */
    @RolesAllowed(Capability.NEWS_WRITE)
    public List<FieldDifference> difference(long articleId, int from, int to) {
        articles.row(articleId);
        var before = stored.readable(content(articleId, from).fields());
        var after = stored.readable(content(articleId, to).fields());
        var labels = new LinkedHashSet<>(before.keySet());
        labels.addAll(after.keySet());
        var differences = new ArrayList<FieldDifference>();
        for (var label : labels) {
            var old = before.getOrDefault(label, "");
            var now = after.getOrDefault(label, "");
            if (!old.equals(now)) {
                differences.add(new FieldDifference(label, label.equals("news.body"), old, now));
            }
        }
        return differences;
    }

    /**
     * Gives an article the content of an old version again, as a new one: a save like any other.
     *
     * @param version the version that the person had in front of them
     * @param change what is said of it, as {@link ArticleService#save}
     * @throws NotFoundException if it does not exist, or the person may not see the article
     */
    @RolesAllowed(Capability.NEWS_WRITE)
    public void restore(long articleId, int number, int version, Change change) {
        var now = articles.forEditing(articleId).with(change);
        articles.save(content(articleId, number).over(now, version));
    }

    private ArticleContent content(long articleId, int number) {
        return versions.content(articleId, number).orElseThrow(NotFoundException::new);
    }
}
