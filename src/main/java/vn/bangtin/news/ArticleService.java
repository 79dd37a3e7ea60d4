package vn.bangtin.news;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import vn.bangtin.account.Capability;
import vn.bangtin.account.CurrentUser;
import vn.bangtin.platform.BusinessException;
import vn.bangtin.platform.ConflictException;
import vn.bangtin.platform.ContentChanged;
import vn.bangtin.platform.NotFoundException;
import vn.bangtin.platform.audit.AuditTrail;
import vn.bangtin.platform.paging.Page;
import vn.bangtin.platform.paging.Slice;
import vn.bangtin.platform.settings.Settings;
import vn.bangtin.platform.text.Vietnamese;

/**
 * The desk's door to the articles. Who may write, works on their own drafts; who may edit, on everything; who may publish,
 * publishes and withdraws.
 */
@Stateless
public class ArticleService {

    private Articles articles;
    private Categories categories;
    private CurrentUser currentUser;
    private AuditTrail audit;
    private Event<ContentChanged> changes;
    private Settings settings;
    private Clock clock;

    public ArticleService() {}

    @Inject
    public ArticleService(
            Articles articles,
            Categories categories,
            CurrentUser currentUser,
            AuditTrail audit,
            Event<ContentChanged> changes,
            Settings settings,
            Clock clock) {
        this.articles = articles;
        this.categories = categories;
        this.currentUser = currentUser;
        this.audit = audit;
        this.changes = changes;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * The articles that the person may see, in the order asked for: {@code title}, {@code category}, {@code unit},
     * {@code state}, {@code author}, {@code changed} or {@code published}; else by their last change, newest first. Who
     * may not edit sees their own and the published ones. At most three SQL statements.
     */
    @RolesAllowed(Capability.NEWS_WRITE)
    public Slice<DeskRow> desk(ArticleFilter filter, Page page) {
        var categoryIds = filter.categoryId() == null ? null : categories.tree().withBelow(filter.categoryId());
        if (categoryIds != null && categoryIds.isEmpty()) {
            return new Slice<>(List.of(), page, 0);
        }
        var seesAll = currentUser.can(Capability.NEWS_EDIT) || currentUser.can(Capability.NEWS_PUBLISH);
        return articles.desk(filter, categoryIds, seesAll ? null : currentUser.getId(), clock.getZone(), page);
    }

    /**
     * An article as the edit page shows it.
     *
     * @throws NotFoundException if it does not exist, or the person may not change it
     */
    @RolesAllowed(Capability.NEWS_WRITE)
    public ArticleForm forEditing(long id) {
        return articles.find(id)
                .filter(this::mayChange)
                .orElseThrow(NotFoundException::new)
                .form();
    }

    /**
     * The state and the times of an article, as {@link #desk} shows them.
     *
     * @throws NotFoundException if it does not exist, or the person may not change it
     */
    @RolesAllowed(Capability.NEWS_WRITE)
    public DeskRow row(long id) {
        return articles.deskRow(id).filter(this::mayChange).orElseThrow(NotFoundException::new);
    }

    /**
     * An article as readers will see it, whatever its state, without the related ones.
     *
     * @throws NotFoundException if it does not exist, or the person may not change it
     */
    @RolesAllowed(Capability.NEWS_WRITE)
    public ArticlePage preview(long id) {
        row(id);
        return articles.page(articles.text(id).orElseThrow(NotFoundException::new), categories.tree(), List.of());
    }

    /** Whether the person may change what {@link #desk} shows in a row. */
    public boolean mayChange(DeskRow row) {
        return currentUser.can(Capability.NEWS_EDIT)
                || (currentUser.can(Capability.NEWS_WRITE)
                        && row.state() == ArticleState.DRAFT
                        && row.authorId() != null
                        && row.authorId() == currentUser.getId());
    }

    /** The roles to propose for credits; any other may be typed. */
    public List<String> creditRoles() {
        return Arrays.stream(settings.get(NewsSettings.CREDIT_ROLES).split(","))
                .map(Vietnamese::cleanLine)
                .filter(role -> role != null)
                .toList();
    }

    /**
     * Stores an article, a new one as a draft of the person.
     *
     * @return its id
     * @throws BusinessException at the field that breaks a rule
     * @throws NotFoundException if it does not exist, or the person may not change it
     * @throws ConflictException if somebody changed it since
     */
    @RolesAllowed(Capability.NEWS_WRITE)
    public long save(ArticleForm form) {
        if (form.categoryId() == null) {
            throw BusinessException.at("category", "news.category.required");
        }
        var main = categories
                .find(form.categoryId())
                .orElseThrow(() -> BusinessException.at("category", "news.category.required"));
        var further = categories.findAll(form.furtherCategoryIds());
        if (form.id() == null) {
            var article = new Article(currentUser.getId(), form, main, further, clock.instant());
            articles.add(article);
            audit.created(article);
            return article.getId();
        }
        var article = articles.findForChange(form.id()).filter(this::mayChange).orElseThrow(NotFoundException::new);
        var before = article.auditFields();
        var outdated = article.getVersion() != form.version();
        article.edit(form, main, further);
        if (outdated) {
            throw conflict(before, article);
        }
        if (!before.equals(article.auditFields())) {
            article.editedAt(clock.instant());
            audit.changed(article, before);
            if (article.getState() == ArticleState.PUBLISHED) {
                changes.fire(new ContentChanged("news"));
            }
        }
        return article.getId();
    }

    /**
     * Shows an article to readers.
     *
     * @throws BusinessException if it is published already, or has no body
     * @throws NotFoundException if it does not exist
     * @throws ConflictException if somebody changed it since
     */
    @RolesAllowed(Capability.NEWS_PUBLISH)
    public void publish(long id, int version) {
        move(id, version, "published", article -> article.publish(clock.instant()));
    }

    /**
     * Takes an article back from readers; its address answers with the notice.
     *
     * @param notice what readers are told there, or {@code null}
     * @throws BusinessException if it is not published
     * @throws NotFoundException if it does not exist
     * @throws ConflictException if somebody changed it since
     */
    @RolesAllowed(Capability.NEWS_PUBLISH)
    public void withdraw(long id, int version, String notice) {
        move(id, version, "withdrawn", article -> article.withdraw(clock.instant(), notice));
    }

    private void move(long id, int version, String action, Consumer<Article> verb) {
        var article = articles.findForChange(id).orElseThrow(NotFoundException::new);
        var before = article.auditFields();
        var outdated = article.getVersion() != version;
        verb.accept(article);
        if (outdated) {
            throw conflict(before, article);
        }
        audit.done(action, article, before);
        changes.fire(new ContentChanged("news"));
    }

    private boolean mayChange(Article article) {
        return currentUser.can(Capability.NEWS_EDIT)
                || (currentUser.can(Capability.NEWS_WRITE) && article.isDraftOf(currentUser.getId()));
    }

    private ConflictException conflict(Map<String, String> stored, Article mine) {
        var version = mine.getVersion();
        return new ConflictException(readable(stored), readable(mine.auditFields()), version, audit.lastActor(mine));
    }

    /** The audit keeps the id of a unit, which may be renamed; a person wants its name. */
    private Map<String, String> readable(Map<String, String> fields) {
        var readable = new LinkedHashMap<>(fields);
        readable.computeIfPresent(
                "news.unit",
                (key, id) -> id.isEmpty()
                        ? id
                        : articles.unitName(Long.parseLong(id)).orElse(id));
        return readable;
    }
}
