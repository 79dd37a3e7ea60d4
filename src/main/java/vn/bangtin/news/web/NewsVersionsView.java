package vn.bangtin.news.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import vn.bangtin.news.ArticleService;
import vn.bangtin.news.Change;
import vn.bangtin.news.DeskRow;
import vn.bangtin.news.Step;
import vn.bangtin.news.VersionRow;
import vn.bangtin.news.VersionService;
import vn.bangtin.platform.ConflictException;
import vn.bangtin.platform.NotFoundException;
import vn.bangtin.platform.web.Messages;
import vn.bangtin.platform.web.Navigation;
import vn.bangtin.platform.web.TableQuery;

/**
 * {@code /admin/news/versions?id=&from=&to=}: the versions of an article, what differs between two of them, and the way
 * back to an old one. Without {@code from} and {@code to}: the last two.
 */
@Named
@RequestScoped
public class NewsVersionsView {

    private VersionService service;
    private ArticleService articles;
    private TableQuery query;
    private Differences differences;
    private Messages messages;
    private Navigation navigation;

    private DeskRow article;
    private List<VersionRow> versions;
    private List<Differences.Field> fields;
    private boolean major;
    private String changeNote;

    protected NewsVersionsView() {}

    @Inject
    public NewsVersionsView(
            VersionService service,
            ArticleService articles,
            TableQuery query,
            Differences differences,
            Messages messages,
            Navigation navigation) {
        this.service = service;
        this.articles = articles;
        this.query = query;
        this.differences = differences;
        this.messages = messages;
        this.navigation = navigation;
    }

    public DeskRow getArticle() {
        if (article == null) {
            article = articles.row(number("id").orElseThrow(NotFoundException::new));
        }
        return article;
    }

    /** Newest first. */
    public List<VersionRow> getVersions() {
        if (versions == null) {
            versions = service.versions(getArticle().id());
        }
        return versions;
    }

    /** The older of the two that are compared; 0 if there is none. */
    public int getFrom() {
        return number("from")
                .map(Long::intValue)
                .orElse(getVersions().size() < 2 ? 0 : getVersions().get(1).number());
    }

    /** The newer of the two; 0 if there is none. */
    public int getTo() {
        return number("to")
                .map(Long::intValue)
                .orElse(getVersions().isEmpty() ? 0 : getVersions().get(0).number());
    }

    /** Whether there are two to compare. */
    public boolean isComparing() {
        return getFrom() > 0 && getTo() > 0;
    }

    /** The fields that differ between the two. */
    public List<Differences.Field> getFields() {
        if (fields == null) {
            fields = differences.of(service.difference(getArticle().id(), getFrom(), getTo()));
        }
        return fields;
    }

    /** Whether the person may save the article now, and with it an old content. */
    public boolean isRestorable() {
        var steps = articles.steps(getArticle());
        return getFrom() < getArticle().version()
                && (steps.contains(Step.SAVE) || steps.contains(Step.CORRECT))
                && getFrom() != getVersions().get(0).number();
    }

    /** Gives the article the content of {@link #getFrom} again. */
    public void restore() {
        var version = number("version").map(Long::intValue).orElse(0);
        try {
            if (messages.attempt(
                    () -> service.restore(getArticle().id(), getFrom(), version, new Change(major, changeNote)))) {
                messages.info("news.versions.restored", getFrom());
                navigation.redirect("/admin/news/edit?id=" + getArticle().id());
            }
        } catch (ConflictException changed) {
            messages.error(changed);
        }
    }

    private Optional<Long> number(String name) {
        var text = query.param(name);
        if (text == null || text.isEmpty()) {
            return Optional.empty();
        }
        if (!text.matches("\\d{1,18}")) {
            throw new NotFoundException();
        }
        return Optional.of(Long.parseLong(text));
    }

    public boolean isMajor() {
        return major;
    }

    public void setMajor(boolean major) {
        this.major = major;
    }

    public String getChangeNote() {
        return changeNote;
    }

    public void setChangeNote(String changeNote) {
        this.changeNote = changeNote;
    }
}
