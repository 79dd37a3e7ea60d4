package vn.bangtin.news.web;

import jakarta.annotation.PostConstruct;
import jakarta.faces.component.UIInput;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.ComponentSystemEvent;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import vn.bangtin.account.CurrentUser;
import vn.bangtin.news.ArticleConflictException;
import vn.bangtin.news.ArticleForm;
import vn.bangtin.news.ArticlePage;
import vn.bangtin.news.ArticleService;
import vn.bangtin.news.CategoryRow;
import vn.bangtin.news.CategoryService;
import vn.bangtin.news.CreditRoleService;
import vn.bangtin.news.DeskRow;
import vn.bangtin.news.DraftRow;
import vn.bangtin.news.DraftService;
import vn.bangtin.news.Finding;
import vn.bangtin.news.LabelRow;
import vn.bangtin.news.LabelService;
import vn.bangtin.news.MadeMeanwhileException;
import vn.bangtin.news.MediaItem;
import vn.bangtin.news.MediaLibraryService;
import vn.bangtin.news.MediaRow;
import vn.bangtin.news.MediaService;
import vn.bangtin.news.Step;
import vn.bangtin.news.StepRow;
import vn.bangtin.organisation.UnitRow;
import vn.bangtin.organisation.UnitService;
import vn.bangtin.platform.BusinessException;
import vn.bangtin.platform.ConflictException;
import vn.bangtin.platform.NotFoundException;
import vn.bangtin.platform.web.Conflict;
import vn.bangtin.platform.web.Messages;
import vn.bangtin.platform.web.Navigation;

/**
 * {@code /admin/news/edit}: a new article, or {@code ?id=} one that exists. Files are kept as soon as they arrive, whatever
 * else is wrong with the form, so that nobody has to choose them twice.
 */
@Named
@ViewScoped
public class NewsEditView implements Serializable {

    private static final long serialVersionUID = 1L;

    /** More rows than any table of the form may have. */
    private static final int MAX_LINES = 100;

    @Inject
    private ArticleService articles;

    @Inject
    private DraftService drafts;

    @Inject
    private CategoryService categories;

    @Inject
    private LabelService labels;

    @Inject
    private CreditRoleService roles;

    @Inject
    private MediaService media;

    @Inject
    private MediaLibraryService library;

    @Inject
    private UnitService units;

    @Inject
    private Differences differences;

    @Inject
    private CurrentUser currentUser;

    @Inject
    private Messages messages;

    @Inject
    private Navigation navigation;

    @Inject
    private HttpServletRequest request;

    private Long id;
    private int version;
    private String key;
    private DraftRow draft;
    private DraftRow restoring;
    private List<DraftRow> begun = List.of();
    private DeskRow stored;
    private List<CategoryRow> categoryRows;
    private List<UnitRow> unitRows;
    private List<String> creditRoles;

    private final ArticleFields fields = new ArticleFields();
    private List<LabelRow> topics;
    private List<String> commonTags;
    private String words;

    private Set<Step> steps = EnumSet.noneOf(Step.class);
    private List<StepRow> story = List.of();
    private List<Finding> findings = List.of();
    private transient ArticlePage preview;
    private String arrivedAt;
    private Conflict conflict;
    private Clash clash;

    @PostConstruct
    void open() {
        categoryRows = categories.tree().rows();
        unitRows = units.units();
        creditRoles = roles.proposed();
        topics = labels.topics(List.of());
        commonTags = labels.tags();
        var wanted = request.getParameter("id");
        if (wanted == null) {
            steps = articles.firstSteps();
            fields.setUnitId(currentUser.getUnitId());
            fields.addCredit(creditRoles.isEmpty() ? null : creditRoles.get(0), currentUser.getUnit());
            var given = request.getParameter("key");
            key = given != null && given.matches("[A-Za-z0-9-]{1,40}")
                    ? given
                    : UUID.randomUUID().toString();
        } else if (wanted.matches("\\d{1,18}")) {
            read(Long.parseLong(wanted));
        } else {
            throw new NotFoundException();
        }
        if (isEditable()) {
            findDraft();
        }
    }

    private void findDraft() {
        draft = drafts.find(id, key).orElse(null);
        if (draft != null && request.getParameter("restore") != null) {
            restoring = draft;
            draft = null;
            version = restoring.version();
            fields.restore(restoring, media);
        } else if (id == null) {
            begun = drafts.begun().stream()
                    .filter(row -> !row.key().equals(key))
                    .toList();
        }
    }

    private void read(long articleId) {
        var form = articles.forEditing(articleId);
        look(articleId);
        id = form.id();
        version = form.version();
        fill(form);
    }

    private void fill(ArticleForm form) {
        fields.fill(form, media);
        topics = labels.topics(fields.getTopicIds());
    }

    /**
     * Keeps the files that came with the form. It runs when all fields are checked, whether they were right or not; a bad
     * file is one more error among theirs.
     */
    public void receive(ComponentSystemEvent event) {
        receive(event, "picture", media::storePicture, fields::useLead);
        receive(event, "attachment", media::storeAttachment, fields::attach);
    }

    private void receive(
            ComponentSystemEvent event,
            String field,
            BiFunction<String, InputStream, MediaRow> store,
            Consumer<MediaRow> use) {
        var input = (UIInput) event.getComponent().findComponent(field);
        var part = (Part) input.getValue();
        // a file is no state of the page: it was taken, or it was refused
        input.resetValue();
        if (part == null || part.getSize() == 0 && isBlank(part.getSubmittedFileName())) {
            return;
        }
        try (var content = part.getInputStream()) {
            use.accept(store.apply(part.getSubmittedFileName(), content));
            arrivedAt = field;
        } catch (BusinessException refused) {
            messages.error(refused);
            FacesContext.getCurrentInstance().renderResponse();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isBlank(String text) {
        return text == null || text.isBlank();
    }

    /** Nothing: the fields of files need a value that they can set, {@link #receive} takes it before. */
    public Part getFile() {
        return null;
    }

    /** Nothing, see {@link #getFile}. */
    public void setFile(Part file) {}

    /** The buttons that only bring a file: {@link #receive} has done it all. */
    public void upload() {}

    /** Takes the picture that was chosen from the library, with what the library says of it where nothing is typed yet. */
    public void usePicture() {
        picked().filter(item -> item.row().isPicture()).ifPresent(item -> {
            fields.usePicture(item, request.getParameter("pickedCaption"));
            arrivedAt = "picture";
        });
    }

    /** Attaches the file that was chosen from the library. */
    public void useFile() {
        picked().ifPresent(item -> {
            fields.attach(item.row());
            arrivedAt = "attachment";
        });
    }

    private Optional<MediaItem> picked() {
        var id = request.getParameter("picked");
        return id != null && id.matches("\\d{1,18}") ? Optional.of(library.item(Long.parseLong(id))) : Optional.empty();
    }

    /** Where it stands now, and what the person may do with it. */
    private void look(long articleId) {
        stored = articles.row(articleId);
        steps = articles.steps(stored);
        story = articles.story(articleId);
        findings = steps.contains(Step.SUBMIT) ? articles.check(articleId) : List.of();
    }

    /** Stores it; where it stands stays as it is. */
    public void save() {
        if (store()) {
            messages.info(isPublished() ? Step.CORRECT.getDone() : Step.SAVE.getDone(), fields.getTitle());
            reopen();
        }
    }

    /** Takes it a step further or back; what was typed is stored before. */
    public void go(Step step) {
        if (isEditable() && !store()) {
            return;
        }
        if (step == Step.SUBMIT && findings.stream().anyMatch(Finding::must)) {
            // all at once, where the service names the first
            findings.stream()
                    .filter(Finding::must)
                    .forEach(found ->
                            messages.error(BusinessException.at(found.field(), found.key(), found.argument())));
            return;
        }
        if (change(() -> articles.step(id, version, step, words))) {
            messages.info(step.getDone(), fields.getTitle());
            reopen();
        }
    }

    /** Stores when it comes and goes, and nothing else. */
    public void plan() {
        if (change(() -> articles.plan(id, version, fields.times()))) {
            messages.info("news.edit.plan.done", fields.getTitle());
            reopen();
        }
    }

    private boolean store() {
        if (isUndecided()) {
            return false;
        }
        return change(() -> {
            var before = id;
            id = storeOnce();
            if (isBlank(request.getParameter("draftHeld"))) {
                drafts.discard(before, key);
            }
            version = articles.forEditing(id).version();
            clash = null;
            look(id);
        });
    }

    private long storeOnce() {
        var form = clash == null
                ? fields.form(id, version)
                : clash.decided(fields.form(id, version), external().getRequestParameterMap());
        try {
            return articles.save(form, key);
        } catch (MadeMeanwhileException twice) {
            return articles.save(form, key);
        }
    }

    private boolean change(Runnable change) {
        conflict = null;
        try {
            return messages.attempt(change);
        } catch (ArticleConflictException met) {
            clash(met);
            return false;
        } catch (ConflictException met) {
            messages.error(met);
            version = met.storedVersion();
            if (met.stored().isEmpty()) {
                // a step: nothing typed stands against anything, the person sees where it stands now
                preview = null;
                look(id);
            } else {
                conflict = Conflict.of(met);
            }
            return false;
        }
    }

    private void clash(ArticleConflictException met) {
        clash = Clash.of(met.changedBy(), met.merge(), differences);
        fill(met.merge().merged());
        if (clash.parts().isEmpty()) {
            version = met.storedVersion();
        }
        // else the base stays what it was until the person has chosen: a draft that is kept meanwhile has it, too
        messages.error(met);
    }

    /** Puts what the person chose into the fields, to go on from there. */
    public void decide() {
        if (clash != null && !isUndecided()) {
            fill(clash.decided(fields.form(id, version), external().getRequestParameterMap()));
            version = clash.merge().storedVersion();
            clash = null;
            messages.info("news.conflict.decided");
        }
    }

    private boolean isUndecided() {
        var open = clash == null
                ? Optional.<Clash.Part>empty()
                : clash.undecided(external().getRequestParameterMap());
        open.ifPresent(part -> messages.error(BusinessException.at(
                "conflict", "news.conflict.choose", messages.find(part.label()).orElse(part.label()))));
        return open.isPresent();
    }

    private static ExternalContext external() {
        return FacesContext.getCurrentInstance().getExternalContext();
    }

    private void reopen() {
        navigation.redirect("/admin/news/edit?id=" + id);
    }

    /** Whether the button that was pressed stores the article; the others do not ask for what is still missing. */
    public boolean isStoring() {
        return request.getParameter("save") != null
                || Arrays.stream(Step.values()).anyMatch(step -> request.getParameter(StepButtons.id(step)) != null);
    }

    public boolean isPublished() {
        return stored != null && stored.published();
    }

    /** Whether the person may change the text now. */
    public boolean isEditable() {
        return steps.contains(Step.SAVE) || steps.contains(Step.CORRECT);
    }

    /** Whether the person may say when it comes and goes, though its text is out of their hands. */
    public boolean isPlanning() {
        return stored != null && !isEditable() && articles.mayPlan(stored);
    }

    /** The buttons of the steps. */
    public StepButtons getButtons() {
        return new StepButtons(steps, fields.getPublishAt() != null);
    }

    /** What is to be done before it is submitted. */
    public List<Finding> getFindings() {
        return findings;
    }

    /** What happened to it, newest first. */
    public List<StepRow> getStory() {
        return story;
    }

    /** The article as readers will see it, for whom may not change it now. */
    public ArticlePage getPreview() {
        // the page asks for it with every word of it that it shows
        if (preview == null) {
            preview = articles.preview(id);
        }
        return preview;
    }

    /** The bundle key of the heading. */
    public String getHeading() {
        return id == null ? "news.edit.create" : "news.edit.change";
    }

    /** A category in the lists, moved in by its depth. */
    public String label(CategoryRow row) {
        return "– ".repeat(row.depth()) + row.name();
    }

    /** The field whose file has just arrived, or {@code null}. */
    public String getArrivedAt() {
        return arrivedAt;
    }

    /** The key that makes one article of this page, however often it is sent. */
    public String getKey() {
        return key;
    }

    /** What the person typed here before and did not save, as long as they have not said what is to become of it. */
    public DraftRow getDraft() {
        if (draft != null && "".equals(request.getParameter("draftHeld"))) {
            draft = null;
        }
        return draft;
    }

    /** What the page was opened to take back, or {@code null}. */
    public DraftRow getRestoring() {
        return restoring;
    }

    /** Whether the page was just opened with what was typed before. */
    public boolean isRestored() {
        return restoring != null && !FacesContext.getCurrentInstance().isPostback();
    }

    /** Other new articles that the person began and never saved. */
    public List<DraftRow> getBegun() {
        return begun;
    }

    /** What the person types. */
    public ArticleFields getFields() {
        return fields;
    }

    public Long getId() {
        return id;
    }

    public int getVersion() {
        return version;
    }

    public DeskRow getStored() {
        return stored;
    }

    public List<CategoryRow> getCategories() {
        return categoryRows;
    }

    public List<UnitRow> getUnits() {
        return unitRows;
    }

    public List<String> getCreditRoles() {
        return creditRoles;
    }

    /** What somebody else saved meanwhile; {@code null} if nobody did. */
    public Clash getClash() {
        return clash;
    }

    /** The names of what only the other one changed. */
    public String getTaken() {
        return clash.merge().taken().stream()
                .map(label -> messages.find(label).orElse(label))
                .collect(Collectors.joining(", "));
    }

    /** Whether a side of a part was chosen. */
    public boolean isChosen(Clash.Part part, String side) {
        return side.equals(request.getParameter(part.getParameter()));
    }

    public Conflict getConflict() {
        return conflict;
    }

    /** The topics to choose from: those that are open, and those that the article has. */
    public List<LabelRow> getTopics() {
        return topics;
    }

    public List<String> getCommonTags() {
        return commonTags;
    }

    public String getWords() {
        return words;
    }

    public void setWords(String words) {
        this.words = words;
    }
}
