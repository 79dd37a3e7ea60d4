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
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
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
import vn.bangtin.news.ArticleTimes;
import vn.bangtin.news.Attachment;
import vn.bangtin.news.CategoryRow;
import vn.bangtin.news.CategoryService;
import vn.bangtin.news.Change;
import vn.bangtin.news.Credit;
import vn.bangtin.news.CreditRoleService;
import vn.bangtin.news.DeskRow;
import vn.bangtin.news.DraftRow;
import vn.bangtin.news.DraftService;
import vn.bangtin.news.Finding;
import vn.bangtin.news.LabelRow;
import vn.bangtin.news.LabelService;
import vn.bangtin.news.Labels;
import vn.bangtin.news.MadeMeanwhileException;
import vn.bangtin.news.MediaItem;
import vn.bangtin.news.MediaLibraryService;
import vn.bangtin.news.MediaRow;
import vn.bangtin.news.MediaService;
import vn.bangtin.news.Step;
import vn.bangtin.news.StepRow;
import vn.bangtin.news.Workflow;
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

    /** The steps that have a button, in the order in which they stand. */
    private static final List<Step> BUTTONS = List.of(
            Step.SUBMIT,
            Step.TAKE,
            Step.HAND_ON,
            Step.APPROVE,
            Step.CONFIRM,
            Step.SCHEDULE,
            Step.PUBLISH,
            Step.UNSCHEDULE,
            Step.RECALL,
            Step.RETURN,
            Step.REPUBLISH,
            Step.REOPEN,
            Step.WITHDRAW,
            Step.PUBLISH_ALONE);
    // in the order in which one of them is what the person came for
    private static final List<Step> MAIN = List.of(
            Step.HAND_ON,
            Step.APPROVE,
            Step.SUBMIT,
            Step.CONFIRM,
            Step.SCHEDULE,
            Step.PUBLISH,
            Step.TAKE,
            Step.REPUBLISH);
    private static final Set<Step> CONFIRMED =
            EnumSet.of(Step.PUBLISH, Step.PUBLISH_ALONE, Step.RETURN, Step.CONFIRM, Step.WITHDRAW, Step.REPUBLISH);

    /** One line of the credits while it is typed. */
    public static final class CreditLine implements Serializable {

        private static final long serialVersionUID = 1L;

        private String role;
        private String name;

        CreditLine(String role, String name) {
            this.role = role;
            this.name = name;
        }

        private boolean isEmpty() {
            return role == null && name == null;
        }

        public String getRole() {
            return role;
        }

        public void setRole(String role) {
            this.role = role;
        }

        public String getName() {
            return name;
        }

        public void setName(String name) {
            this.name = name;
        }
    }

    /** One attached file, whose title may be typed over. */
    public static final class AttachmentLine implements Serializable {

        private static final long serialVersionUID = 1L;

        private final MediaRow media;
        private String title;

        AttachmentLine(MediaRow media, String title) {
            this.media = media;
            this.title = title;
        }

        public MediaRow getMedia() {
            return media;
        }

        public String getTitle() {
            return title;
        }

        public void setTitle(String title) {
            this.title = title;
        }
    }

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

    private String title;
    private String summary;
    private String body;
    private Long categoryId;
    private List<Long> furtherCategoryIds = new ArrayList<>();
    private List<Long> topicIds = new ArrayList<>();
    private String tags;
    private List<LabelRow> topics;
    private List<String> commonTags;
    private Long unitId;
    private MediaRow lead;
    private String leadAlternative;
    private String leadCaption;
    private final List<CreditLine> credits = new ArrayList<>();
    private final List<AttachmentLine> attachments = new ArrayList<>();
    private Instant publishAt;
    private Instant unpublishAt;
    private Instant pinnedUntil;
    private LocalDate reviewBy;
    private boolean major;
    private String changeNote;
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
        topics = labels.topics(topicIds);
        commonTags = labels.tags();
        var wanted = request.getParameter("id");
        if (wanted == null) {
            steps = articles.firstSteps();
            unitId = currentUser.getUnitId();
            credits.add(new CreditLine(creditRoles.isEmpty() ? null : creditRoles.get(0), currentUser.getUnit()));
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
            restore();
        } else if (id == null) {
            begun = drafts.begun().stream()
                    .filter(row -> !row.key().equals(key))
                    .toList();
        }
    }

    /** Makes the page as it was when the draft was typed, so that all fields are there that have something in it. */
    private void restore() {
        version = restoring.version();
        credits.clear();
        for (int i = 0; i < Math.min(restoring.rows("lines"), MAX_LINES); i++) {
            credits.add(
                    new CreditLine(restoring.value("lines:" + i + ":role"), restoring.value("lines:" + i + ":name")));
        }
        var files = restoring.fields().getOrDefault("fileMedia", List.of()).stream()
                .filter(file -> file.matches("\\d{1,18}"))
                .map(Long::valueOf)
                .limit(MAX_LINES)
                .collect(Collectors.toCollection(LinkedHashSet::new));
        var leadMedia = restoring.value("leadMedia");
        var leadId = leadMedia != null && leadMedia.matches("\\d{1,18}") ? Long.valueOf(leadMedia) : null;
        var wanted = new LinkedHashSet<>(files);
        if (leadId != null) {
            wanted.add(leadId);
        }
        var found = media.find(wanted).stream().collect(Collectors.toMap(MediaRow::id, row -> row));
        lead = found.get(leadId);
        attachments.clear();
        files.stream().filter(found::containsKey).forEach(file -> {
            var typed = restoring.value("files:" + attachments.size() + ":fileTitle");
            attachments.add(new AttachmentLine(
                    found.get(file), typed == null ? found.get(file).title() : typed));
        });
    }

    private void read(long articleId) {
        var form = articles.forEditing(articleId);
        look(articleId);
        id = form.id();
        version = form.version();
        fill(form);
    }

    /** Puts a content into the fields. */
    private void fill(ArticleForm form) {
        title = form.title();
        summary = form.summary();
        body = form.body();
        categoryId = form.categoryId();
        furtherCategoryIds = new ArrayList<>(form.furtherCategoryIds());
        topicIds = new ArrayList<>(form.labels().topicIds());
        topics = labels.topics(topicIds);
        tags = String.join(", ", form.labels().tags());
        unitId = form.unitId();
        leadAlternative = form.leadAlternative();
        leadCaption = form.leadCaption();
        publishAt = form.times().publishAt();
        unpublishAt = form.times().unpublishAt();
        pinnedUntil = form.times().pinnedUntil();
        reviewBy = form.times().reviewBy();
        var ids = form.attachments().stream().map(Attachment::getMediaId).collect(Collectors.toSet());
        if (form.leadMediaId() != null) {
            ids.add(form.leadMediaId());
        }
        var files = media.find(ids).stream().collect(Collectors.toMap(MediaRow::id, row -> row));
        lead = files.get(form.leadMediaId());
        attachments.clear();
        form.attachments()
                .forEach(file -> attachments.add(new AttachmentLine(files.get(file.getMediaId()), file.getTitle())));
        credits.clear();
        form.credits().forEach(credit -> credits.add(new CreditLine(credit.getRole(), credit.getName())));
    }

    /**
     * Keeps the files that came with the form. It runs when all fields are checked, whether they were right or not; a bad
     * file is one more error among theirs.
     */
    public void receive(ComponentSystemEvent event) {
        receive(event, "picture", media::storePicture, row -> lead = row);
        receive(event, "attachment", media::storeAttachment, row -> {
            if (attachments.stream().noneMatch(line -> line.getMedia().id() == row.id())) {
                attachments.add(new AttachmentLine(row, row.title()));
            }
        });
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
            lead = item.row();
            leadAlternative = isBlank(leadAlternative) ? item.alternative() : leadAlternative;
            leadCaption = isBlank(leadCaption) ? request.getParameter("pickedCaption") : leadCaption;
            arrivedAt = "picture";
        });
    }

    /** Attaches the file that was chosen from the library. */
    public void useFile() {
        picked().filter(item ->
                        attachments.stream().noneMatch(line -> line.getMedia().id() == item.id()))
                .ifPresent(item -> {
                    attachments.add(new AttachmentLine(item.row(), item.title()));
                    arrivedAt = "attachment";
                });
    }

    private Optional<MediaItem> picked() {
        var id = request.getParameter("picked");
        return id != null && id.matches("\\d{1,18}") ? Optional.of(library.item(Long.parseLong(id))) : Optional.empty();
    }

    /** The article goes without a picture. */
    public void removePicture() {
        lead = null;
        leadAlternative = null;
        leadCaption = null;
    }

    public void removeAttachment(AttachmentLine line) {
        attachments.remove(line);
    }

    public void addCredit() {
        credits.add(new CreditLine(null, null));
    }

    public void removeCredit(CreditLine line) {
        credits.remove(line);
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
            messages.info(isPublished() ? Step.CORRECT.getDone() : Step.SAVE.getDone(), title);
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
            messages.info(step.getDone(), title);
            reopen();
        }
    }

    /** Stores when it comes and goes, and nothing else. */
    public void plan() {
        if (change(() -> articles.plan(id, version, times()))) {
            messages.info("news.edit.plan.done", title);
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
        var form = clash == null ? form() : clash.decided(form(), external().getRequestParameterMap());
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
            fill(clash.decided(form(), external().getRequestParameterMap()));
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

    private ArticleForm form() {
        return new ArticleForm(
                id,
                version,
                title,
                summary,
                body,
                categoryId,
                furtherCategoryIds,
                unitId,
                lead == null ? null : lead.id(),
                leadAlternative,
                leadCaption,
                credits.stream()
                        .filter(line -> !line.isEmpty())
                        .map(line -> new Credit(line.getRole(), line.getName()))
                        .toList(),
                attachments.stream()
                        .map(line -> new Attachment(line.getMedia().id(), line.getTitle()))
                        .toList(),
                times(),
                new Change(major, changeNote),
                new Labels(topicIds, tags == null ? List.of() : List.of(tags.split(","))));
    }

    private ArticleTimes times() {
        return new ArticleTimes(publishAt, unpublishAt, pinnedUntil, reviewBy);
    }

    /** Whether the button that was pressed stores the article; the others do not ask for what is still missing. */
    public boolean isStoring() {
        return request.getParameter("save") != null
                || Arrays.stream(Step.values()).anyMatch(step -> request.getParameter(button(step)) != null);
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

    /** All steps that have a button. */
    public List<Step> getButtons() {
        return BUTTONS;
    }

    /** Whether the person may take a step now. */
    public boolean may(Step step) {
        return steps.contains(step);
    }

    /** Whether there is any button for the person. */
    public boolean isIdle() {
        return BUTTONS.stream().noneMatch(steps::contains);
    }

    /** The id of the button of a step. */
    public String button(Step step) {
        return step.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Whether a step is the one that the person most likely came for. */
    public boolean isMain(Step step) {
        return step
                == MAIN.stream()
                        .filter(steps::contains)
                        .filter(main -> main != Step.SCHEDULE || publishAt != null)
                        .filter(main -> main != Step.PUBLISH || !steps.contains(Step.UNSCHEDULE))
                        .findFirst()
                        .orElse(null);
    }

    /** The bundle key of the question before a step, or {@code null} if it needs none. */
    public String confirmation(Step step) {
        return CONFIRMED.contains(step) ? step.getLabel() + ".confirm" : null;
    }

    /** The bundle key of the label of the reason that a step takes, or {@code null} if it takes none. */
    public String wordsFor(Step step) {
        return Workflow.words(step) == Workflow.Words.NONE ? null : step.getLabel() + ".words";
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

    public MediaRow getLead() {
        return lead;
    }

    public List<CreditLine> getCredits() {
        return credits;
    }

    public List<AttachmentLine> getAttachments() {
        return attachments;
    }

    public String getTitle() {
        return title;
    }

    public void setTitle(String title) {
        this.title = title;
    }

    public String getSummary() {
        return summary;
    }

    public void setSummary(String summary) {
        this.summary = summary;
    }

    public String getBody() {
        return body;
    }

    public void setBody(String body) {
        this.body = body;
    }

    public Long getCategoryId() {
        return categoryId;
    }

    public void setCategoryId(Long categoryId) {
        this.categoryId = categoryId;
    }

    public List<Long> getFurtherCategoryIds() {
        return furtherCategoryIds;
    }

    public void setFurtherCategoryIds(List<Long> furtherCategoryIds) {
        this.furtherCategoryIds = furtherCategoryIds;
    }

    /** The topics to choose from: those that are open, and those that the article has. */
    public List<LabelRow> getTopics() {
        return topics;
    }

    public List<String> getCommonTags() {
        return commonTags;
    }

    public List<Long> getTopicIds() {
        return topicIds;
    }

    public void setTopicIds(List<Long> topicIds) {
        this.topicIds = topicIds;
    }

    public String getTags() {
        return tags;
    }

    public void setTags(String tags) {
        this.tags = tags;
    }

    public Long getUnitId() {
        return unitId;
    }

    public void setUnitId(Long unitId) {
        this.unitId = unitId;
    }

    public String getLeadAlternative() {
        return leadAlternative;
    }

    public void setLeadAlternative(String leadAlternative) {
        this.leadAlternative = leadAlternative;
    }

    public String getLeadCaption() {
        return leadCaption;
    }

    public void setLeadCaption(String leadCaption) {
        this.leadCaption = leadCaption;
    }

    public Instant getPublishAt() {
        return publishAt;
    }

    public void setPublishAt(Instant publishAt) {
        this.publishAt = publishAt;
    }

    public Instant getUnpublishAt() {
        return unpublishAt;
    }

    public void setUnpublishAt(Instant unpublishAt) {
        this.unpublishAt = unpublishAt;
    }

    public Instant getPinnedUntil() {
        return pinnedUntil;
    }

    public void setPinnedUntil(Instant pinnedUntil) {
        this.pinnedUntil = pinnedUntil;
    }

    public LocalDate getReviewBy() {
        return reviewBy;
    }

    public void setReviewBy(LocalDate reviewBy) {
        this.reviewBy = reviewBy;
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

    public String getWords() {
        return words;
    }

    public void setWords(String words) {
        this.words = words;
    }
}
