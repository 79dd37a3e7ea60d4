package vn.bangtin.news;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.PersistenceException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
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
 * The desk's door to the articles. What somebody may do with one, {@link Workflow} says; where, their {@link Scope}s. An
 * article that a person may not see does not exist for them.
 */
@Stateless
public class ArticleService {

    private Articles articles;
    private Versions versions;
    private Categories categories;
    private LabelIndex labels;
    private Rights rights;
    private CurrentUser currentUser;
    private AuditTrail audit;
    private Event<ContentChanged> changes;
    private Settings settings;
    private Clock clock;

    public ArticleService() {}

    @Inject
    public ArticleService(
            Articles articles,
            Versions versions,
            Categories categories,
            LabelIndex labels,
            Rights rights,
            CurrentUser currentUser,
            AuditTrail audit,
            Event<ContentChanged> changes,
            Settings settings,
            Clock clock) {
        this.articles = articles;
        this.versions = versions;
        this.categories = categories;
        this.labels = labels;
        this.rights = rights;
        this.currentUser = currentUser;
        this.audit = audit;
        this.changes = changes;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * The articles of one of the desk's lists that the person may see, in the order asked for: {@code title},
     * {@code category}, {@code unit}, {@code state}, {@code author}, {@code changed}, {@code since} or {@code published};
     * else by their last change, newest first. A list of more than a thousand is counted as far as one pages on, and shown up
     * to the ten thousandth. Two SQL statements.
     */
    @RolesAllowed(Capability.NEWS_WRITE)
    public Slice<DeskRow> desk(ArticleFilter filter, Page page) {
        var categoryIds = filter.categoryId() == null ? null : rights.tree().withBelow(filter.categoryId());
        if (categoryIds != null && categoryIds.isEmpty()) {
            return new Slice<>(List.of(), page, 0);
        }
        return articles.desk(filter, categoryIds, conditions(), clock.getZone(), page);
    }

    /** How many articles stand on each of the desk's lists but the first. One SQL statement. */
    @RolesAllowed(Capability.NEWS_WRITE)
    public Map<DeskList, Long> counts() {
        return articles.counts(conditions());
    }

    private DeskConditions conditions() {
        return new DeskConditions(currentUser.getId(), rights, workflow(), LocalDate.now(clock));
    }

    /**
     * An article as the edit page shows it, whether the person may change it now or not.
     *
     * @throws NotFoundException if it does not exist, or the person may not see it
     */
    @RolesAllowed(Capability.NEWS_WRITE)
    public ArticleForm forEditing(long id) {
        return articles.find(id)
                .filter(this::maySee)
                .orElseThrow(NotFoundException::new)
                .form();
    }

    /**
     * The state and the times of an article, as {@link #desk} shows them.
     *
     * @throws NotFoundException if it does not exist, or the person may not see it
     */
    @RolesAllowed(Capability.NEWS_WRITE)
    public DeskRow row(long id) {
        return articles.deskRow(id).filter(this::maySee).orElseThrow(NotFoundException::new);
    }

    /**
     * An article as readers will see it, whatever its state, without the related ones.
     *
     * @throws NotFoundException if it does not exist, or the person may not see it
     */
    @RolesAllowed(Capability.NEWS_WRITE)
    public ArticlePage preview(long id) {
        row(id);
        return articles.page(articles.text(id).orElseThrow(NotFoundException::new), categories.tree(), List.of());
    }

    /**
     * What is not as it should be in an article as it is stored, before it is submitted. At most one SQL statement besides
     * those that read it.
     *
     * @throws NotFoundException if it does not exist, or the person may not see it
     */
    @RolesAllowed(Capability.NEWS_WRITE)
    public List<Finding> check(long id) {
        return CheckList.of(forEditing(id), clock.instant(), articles::publishedAmong);
    }

    /** What happened to an article, newest first. */
    @RolesAllowed(Capability.NEWS_WRITE)
    public List<StepRow> story(long id) {
        row(id);
        return articles.story(id);
    }

    /** What the person may do with an article now, in the order of {@link Step}. */
    public Set<Step> steps(DeskRow row) {
        var capabilities = rights.over(row.categoryId(), row.unitId());
        var relation = row.relation(currentUser.getId());
        return Arrays.stream(Step.values())
                .filter(step -> workflow().allows(step, row.state(), capabilities, relation))
                .filter(step -> step != Step.CONFIRM || row.unconfirmed())
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Step.class)));
    }

    /** What the person may do with an article that they begin now. */
    public Set<Step> firstSteps() {
        var capabilities = Rights.CAPABILITIES.stream().filter(rights::has).collect(Collectors.toUnmodifiableSet());
        return Arrays.stream(Step.values())
                .filter(step -> workflow().allows(step, ArticleState.DRAFT, capabilities, Workflow.Relation.OWN))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Step.class)));
    }

    /** Whether the desk has a page for an article, and not only readers. */
    public boolean maySee(DeskRow row) {
        return maySee(row.categoryId(), row.unitId(), row.relation(currentUser.getId()));
    }

    /** Whether the person may say when an article comes and goes, without changing its text. */
    public boolean mayPlan(DeskRow row) {
        return rights.over(row.categoryId(), row.unitId()).contains(Capability.NEWS_PUBLISH);
    }

    /** Whether an editor works on every article before it is approved. */
    public Workflow workflow() {
        return settings.get(NewsSettings.STEPS).equals("two") ? Workflow.TWO_STEPS : Workflow.THREE_STEPS;
    }

    /**
     * Stores an article, a new one as a draft of the person. What readers see already is corrected, as {@link Change}
     * says; whoever wrote it and corrects it alone, must say why, and it stands on the list of what was done alone. Every
     * content that it had is kept ({@link VersionService}).
     *
     * @return its id
     * @throws BusinessException at the field that breaks a rule
     * @throws NotFoundException if it does not exist, or the person may not see it
     * @throws ArticleConflictException if somebody saved another text since
     */
    @RolesAllowed(Capability.NEWS_WRITE)
    public long save(ArticleForm form) {
        return form.id() == null ? create(form, null) : change(form);
    }

    /**
     * Stores a new article, once, however often its form is sent: what comes with the same key again is a change of the
     * article that the first made.
     *
     * @param key made with the form, up to 40 characters
     * @return its id
     * @throws MadeMeanwhileException if the same form arrived at the same moment; then call it again
     */
    @RolesAllowed(Capability.NEWS_WRITE)
    public long save(ArticleForm form, String key) {
        if (form.id() != null) {
            return change(form);
        }
        return articles.madeFrom(currentUser.getId(), key)
                .map(id -> change(ArticleContent.aimed(form, id, Article.FIRST_VERSION)))
                .orElseGet(() -> create(form, key));
    }

    private long create(ArticleForm form, String key) {
        var main = category(form.categoryId());
        requireMine(main, form.unitId(), Capability.NEWS_WRITE);
        var now = clock.instant();
        var article = new Article(currentUser.getId(), form, main, categories.findAll(form.furtherCategoryIds()), now);
        article.madeFrom(key);
        labels.apply(form, article);
        try {
            articles.add(article);
            versions.keep(article, now, currentUser.getId(), Change.MINOR);
        } catch (PersistenceException e) {
            if (key == null) {
                throw e;
            }
            throw new MadeMeanwhileException();
        }
        audit.created(article);
        record(article, Step.CREATE, null, null);
        return article.getId();
    }

    private Category category(Long id) {
        return Optional.ofNullable(id)
                .flatMap(categories::find)
                .orElseThrow(() -> BusinessException.at("category", "news.category.required"));
    }

    /** Those that the article has already are not asked for again. */
    private Collection<Category> further(ArticleForm form, Article article) {
        var known = article.getFurtherCategories().stream()
                .filter(category -> form.furtherCategoryIds().contains(category.getId()))
                .toList();
        return known.size() == form.furtherCategoryIds().size() ? known : categories.findAll(form.furtherCategoryIds());
    }

    private long change(ArticleForm form) {
        var article = articles.findForChange(form.id()).filter(this::maySee).orElseThrow(NotFoundException::new);
        var main = category(form.categoryId());
        var formBefore = article.form();
        var before = article.auditFields();
        var contentBefore = ArticleContent.of(formBefore, before);
        var version = article.getVersion();
        var savedBefore = article.getChangedAt();
        var mediaBefore = article.mediaInText();
        var step = article.getState() == ArticleState.PUBLISHED ? Step.CORRECT : Step.SAVE;
        var outdated = version != form.version();
        if (!outdated || article.getState().equals(ArticleState.PUBLISHED)) {
            require(step, article);
        }
        // asked before anything is changed: nothing of a conflict is to be written
        var base = outdated ? versions.content(article.getId(), form.version()) : Optional.<ArticleContent>empty();
        if (!outdated && article.isReorderedBy(form)) {
            // the rows that change places would be written one over the other
            article.putDownParts();
            articles.flush();
        }
        article.edit(form, main, further(form, article));
        labels.apply(form, article);
        if (formBefore.equals(article.form()) && before.equals(article.auditFields())) {
            // nothing differs: a second click, or somebody who only looked
            return article.getId();
        }
        if (outdated) {
            throw conflict(base, form.change(), formBefore, before, article);
        }
        requireMine(main, form.unitId(), step == Step.CORRECT ? Capability.NEWS_PUBLISH : null);
        articles.keepMedia(article, mediaBefore);
        var now = clock.instant();
        if (step == Step.CORRECT) {
            if (article.relation(currentUser.getId()) == Workflow.Relation.OWN) {
                if (Vietnamese.cleanLine(form.change().note()) == null) {
                    throw BusinessException.at("changeNote", "news.changeNote.alone");
                }
                article.alone(currentUser.getId(), form.change().note(), now);
            }
            article.corrected(form.change(), now);
            record(article, step, article.getState(), form.change().note());
            changes.fire(new ContentChanged("news"));
        } else {
            article.editedAt(now);
        }
        versions.keepFirst(article, version, savedBefore, contentBefore);
        versions.keep(article, now, currentUser.getId(), step == Step.CORRECT ? form.change() : Change.MINOR);
        audit.changed(article, before);
        return article.getId();
    }

    /**
     * Says when an article comes, stands out and goes, and nothing else.
     *
     * @throws BusinessException at the field that breaks a rule
     * @throws NotFoundException if it does not exist, or the person may not see it
     * @throws ConflictException if somebody changed it since
     */
    @RolesAllowed(Capability.NEWS_PUBLISH)
    public void plan(long id, int version, ArticleTimes times) {
        var article = articles.findForChange(id).filter(this::maySee).orElseThrow(NotFoundException::new);
        if (!over(article).contains(Capability.NEWS_PUBLISH)) {
            throw new BusinessException("news.step.refused");
        }
        var before = article.auditFields();
        var contentBefore = ArticleContent.of(article);
        var savedBefore = article.getChangedAt();
        article.plan(times);
        if (before.equals(article.auditFields())) {
            return;
        }
        if (article.getVersion() != version) {
            throw conflict(before, article);
        }
        var now = clock.instant();
        if (article.getState() == ArticleState.SCHEDULED) {
            article.schedule(now);
        }
        if (article.getState() == ArticleState.PUBLISHED
                && times.unpublishAt() != null
                && !times.unpublishAt().isAfter(now)) {
            throw BusinessException.at("unpublishAt", "news.unpublishAt.past");
        }
        versions.keepFirst(article, version, savedBefore, contentBefore);
        versions.keep(article, now, currentUser.getId(), Change.MINOR);
        audit.changed(article, before);
        changes.fire(new ContentChanged("news"));
    }

    /**
     * Takes an article one step further, or back. The same step by the same person twice, as a double click sends it, is
     * done once.
     *
     * @param words the reason, or the notice to readers; {@code null} where {@link Workflow#words} does not ask for any
     * @throws BusinessException if the step is not possible now, or at the field that breaks a rule
     * @throws NotFoundException if it does not exist, or the person may not see it
     * @throws ConflictException if somebody changed it since
     */
    @RolesAllowed(Capability.NEWS_WRITE)
    public void step(long id, int version, Step step, String words) {
        var article = articles.findForChange(id).filter(this::maySee).orElseThrow(NotFoundException::new);
        if (article.getVersion() != version) {
            if (articles.wasLast(id, step, currentUser.getId())) {
                return;
            }
            throw new ConflictException(Map.of(), Map.of(), article.getVersion(), audit.lastActor(article));
        }
        require(step, article);
        var before = article.auditFields();
        var from = article.getState();
        go(article, step, words);
        record(article, step, from, Vietnamese.cleanLine(words));
        audit.done(step.auditAction(), article, before);
        if (article.getState() == ArticleState.PUBLISHED && from != ArticleState.PUBLISHED) {
            changes.fire(new ContentChanged("news", id));
        } else if (from == ArticleState.PUBLISHED || article.getState() == ArticleState.PUBLISHED) {
            changes.fire(new ContentChanged("news"));
        }
    }

    private void go(Article article, Step step, String words) {
        var me = currentUser.getId();
        var now = clock.instant();
        switch (step) {
            case SUBMIT -> {
                CheckList.of(article.form(), now, articles::publishedAmong).stream()
                        .filter(Finding::must)
                        .findFirst()
                        .ifPresent(finding -> {
                            throw BusinessException.at(finding.field(), finding.key(), finding.argument());
                        });
                article.submit(me, now);
            }
            case RECALL -> article.recall(now);
            case TAKE -> article.take(me, now);
            case HAND_ON -> article.handOn(me, now);
            case APPROVE -> article.approve(me, now);
            case RETURN -> article.giveBack(words, now);
            case SCHEDULE -> article.schedule(now);
            case UNSCHEDULE -> article.unschedule(now);
            case PUBLISH, REPUBLISH -> article.publish(me, now);
            case PUBLISH_ALONE -> {
                article.alone(me, words, now);
                article.publish(me, now);
            }
            case CONFIRM -> article.confirm(me, now);
            case WITHDRAW -> article.withdraw(now, words);
            case REOPEN -> article.reopen(now);
            case CREATE, SAVE, CORRECT, EXPIRE -> throw new BusinessException("news.step.notFromHere");
        }
    }

    private void record(Article article, Step step, ArticleState from, String reason) {
        articles.add(new ArticleStep(
                article.getId(), step, from, article.getState(), clock.instant(), currentUser.getId(), reason));
    }

    /** @throws BusinessException that says why the person may not do a step */
    private void require(Step step, Article article) {
        var relation = article.relation(currentUser.getId());
        var capabilities = over(article);
        if (workflow().allows(step, article.getState(), capabilities, relation)) {
            return;
        }
        if (workflow().allows(step, article.getState(), capabilities, Workflow.Relation.OTHER)) {
            throw new BusinessException("news.step.fourEyes");
        }
        // says so if nobody could
        workflow().after(step, article.getState());
        throw new BusinessException("news.step.refused");
    }

    /** @throws BusinessException at {@code category} if an article of that place would not be the person's to write */
    private void requireMine(Category main, Long unitId, String capability) {
        var capabilities = rights.over(main.getId(), unitId);
        if (capability == null ? capabilities.isEmpty() : !capabilities.contains(capability)) {
            throw BusinessException.at("category", "news.category.notYours");
        }
    }

    private Set<String> over(Article article) {
        return rights.over(article.getCategory().getId(), article.getUnitId());
    }

    private boolean maySee(Article article) {
        return maySee(article.getCategory().getId(), article.getUnitId(), article.relation(currentUser.getId()));
    }

    private boolean maySee(Long categoryId, Long unitId, Workflow.Relation relation) {
        var capabilities = rights.over(categoryId, unitId);
        return capabilities.contains(Capability.NEWS_EDIT)
                || capabilities.contains(Capability.NEWS_APPROVE)
                || capabilities.contains(Capability.NEWS_PUBLISH)
                || (relation == Workflow.Relation.OWN && currentUser.can(Capability.NEWS_WRITE));
    }

    private ConflictException conflict(
            Optional<ArticleContent> base,
            Change said,
            ArticleForm stored,
            Map<String, String> storedFields,
            Article mine) {
        var storedReadable = articles.readable(storedFields);
        var mineReadable = articles.readable(mine.auditFields());
        var mineForm = mine.form().with(said);
        var merge = ArticleMerge.of(
                base,
                ArticleContent.of(stored, storedReadable),
                stored,
                ArticleContent.of(mineForm, mineReadable),
                mineForm);
        return new ArticleConflictException(merge, storedReadable, mineReadable, articles.name(audit.lastActor(mine)));
    }

    private ConflictException conflict(Map<String, String> stored, Article mine) {
        var version = mine.getVersion();
        return new ConflictException(
                articles.readable(stored),
                articles.readable(mine.auditFields()),
                version,
                articles.name(audit.lastActor(mine)));
    }
}
