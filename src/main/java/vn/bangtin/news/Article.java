package vn.bangtin.news;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import vn.bangtin.platform.BusinessException;
import vn.bangtin.platform.audit.Audited;
import vn.bangtin.platform.persistence.BaseEntity;
import vn.bangtin.platform.text.SafeHtml;
import vn.bangtin.platform.text.Vietnamese;

/**
 * An article. It begins as a draft, goes through hands as {@link Workflow} says, is published, may be withdrawn and
 * published again; it keeps its address and the time of its first publication through all of that, and it is never
 * deleted.
 */
@Entity
@Table(name = "article")
public class Article extends BaseEntity implements Audited {

    /** The version that a new one has when it is stored. */
    static final int FIRST_VERSION = 1;

    private static final Pattern MEDIA = Pattern.compile("/media/([0-9a-f]{64})/");

    static final int MAX_TITLE = 160;
    static final int MAX_SUMMARY = 500;
    static final int MAX_BODY = 500_000;
    static final int MAX_ALTERNATIVE = 300;
    static final int MAX_CAPTION = 500;
    static final int MAX_NOTICE = 500;
    static final int MAX_CREDITS = 20;
    static final int MAX_ATTACHMENTS = 20;

    @Column(nullable = false)
    private String title;

    private String summary;

    @Column(nullable = false)
    private String body;

    @Column(name = "search_key", nullable = false)
    private String searchKey;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "category_id", nullable = false)
    private Category category;

    @ManyToMany
    @JoinTable(
            name = "article_category",
            joinColumns = @JoinColumn(name = "article_id"),
            inverseJoinColumns = @JoinColumn(name = "category_id"))
    private Set<Category> furtherCategories = new LinkedHashSet<>();

    @ManyToMany
    @JoinTable(
            name = "article_label",
            joinColumns = @JoinColumn(name = "article_id"),
            inverseJoinColumns = @JoinColumn(name = "label_id"))
    private Set<Label> labels = new LinkedHashSet<>();

    @Column(name = "unit_id")
    private Long unitId;

    @Column(name = "author_id")
    private Long authorId;

    @Column(name = "lead_media_id")
    private Long leadMediaId;

    @Column(name = "lead_alternative")
    private String leadAlternative;

    @Column(name = "lead_caption")
    private String leadCaption;

    @ElementCollection
    @CollectionTable(name = "article_credit", joinColumns = @JoinColumn(name = "article_id"))
    @OrderColumn(name = "position")
    private List<Credit> credits = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "article_attachment", joinColumns = @JoinColumn(name = "article_id"))
    @OrderColumn(name = "position")
    private List<Attachment> attachments = new ArrayList<>();

    @Column(name = "versions_kept", nullable = false)
    private boolean versionsKept;

    @Column(name = "creation_key", updatable = false)
    private String creationKey;

    @Column(nullable = false)
    @Enumerated(EnumType.STRING)
    private ArticleState state = ArticleState.DRAFT;

    @Column(name = "state_since", nullable = false)
    private Instant stateSince;

    @Column(name = "submitted_by")
    private Long submittedBy;

    @Column(name = "edited_by")
    private Long editedBy;

    @Column(name = "approved_by")
    private Long approvedBy;

    @Column(name = "published_by")
    private Long publishedBy;

    @Column(name = "return_reason")
    private String returnReason;

    @Column(name = "change_note")
    private String changeNote;

    @Column(name = "publish_at")
    private Instant publishAt;

    @Column(name = "unpublish_at")
    private Instant unpublishAt;

    @Column(name = "pinned_until")
    private Instant pinnedUntil;

    @Column(name = "review_by")
    private LocalDate reviewBy;

    @Column(name = "alone_by")
    private Long aloneBy;

    @Column(name = "alone_at")
    private Instant aloneAt;

    @Column(name = "alone_reason")
    private String aloneReason;

    @Column(name = "confirmed_by")
    private Long confirmedBy;

    @Column(name = "confirmed_at")
    private Instant confirmedAt;

    /** When readers were last told of a change, or its content was changed before they saw it. */
    @Column(name = "edited_at", nullable = false)
    private Instant editedAt;

    /** When readers saw it first; null as long as they never did. */
    @Column(name = "published_at")
    private Instant publishedAt;

    @Column(name = "withdrawn_at")
    private Instant withdrawnAt;

    @Column(name = "withdrawal_notice")
    private String withdrawalNotice;

    protected Article() {}

    /**
     * A new draft.
     *
     * @param authorId the account of who writes it; {@code null} if a machine does
     * @param at when it was written
     * @throws BusinessException as {@link #edit}
     */
    public Article(Long authorId, ArticleForm content, Category main, Collection<Category> further, Instant at) {
        this.authorId = authorId;
        edit(content, main, further);
        editedAt = at.truncatedTo(ChronoUnit.MICROS);
        stateSince = editedAt;
    }

    /**
     * Gives it another content.
     *
     * @param main the category of {@link ArticleForm#categoryId}
     * @param further those of {@link ArticleForm#furtherCategoryIds}
     * @throws BusinessException at the field that breaks a rule; the article is then to be thrown away
     */
    public final void edit(ArticleForm content, Category main, Collection<Category> further) {
        title = line("title", content.title(), MAX_TITLE);
        if (title == null) {
            throw BusinessException.at("title", "news.title.required");
        }
        summary = line("summary", content.summary(), MAX_SUMMARY);
        body = SafeHtml.clean(content.body());
        if (body.length() > MAX_BODY) {
            throw BusinessException.at("body", "error.tooLong", MAX_BODY);
        }
        if (state == ArticleState.PUBLISHED) {
            requireBody();
        }
        searchKey = Vietnamese.searchKey(summary == null ? title : title + " " + summary);
        if (main == null) {
            throw BusinessException.at("category", "news.category.required");
        }
        category = main;
        var others = new LinkedHashSet<>(further);
        others.remove(main);
        if (!furtherCategories.equals(others)) {
            furtherCategories.retainAll(others);
            furtherCategories.addAll(others);
        }
        unitId = content.unitId();
        plan(content.times());
        illustrate(content);
        if (content.credits().size() > MAX_CREDITS) {
            throw BusinessException.at("credits", "news.credits.tooMany", MAX_CREDITS);
        }
        if (!credits.equals(content.credits())) {
            credits = new ArrayList<>(content.credits());
        }
        if (content.attachments().size() > MAX_ATTACHMENTS) {
            throw BusinessException.at("attachments", "news.attachments.tooMany", MAX_ATTACHMENTS);
        }
        if (!attachments.equals(content.attachments())) {
            attachments = new ArrayList<>(content.attachments());
        }
    }

    /** The content hashes of the media that its text shows or links to. */
    Set<String> mediaInText() {
        return MEDIA.matcher(body).results().map(found -> found.group(1)).collect(Collectors.toSet());
    }

    /** Gives it other topics and tags. */
    void label(Set<Label> others) {
        if (!labels.equals(others)) {
            labels.retainAll(others);
            labels.addAll(others);
        }
    }

    private List<String> names(LabelKind kind) {
        return labels.stream()
                .filter(label -> label.getKind() == kind)
                .map(Label::getName)
                .sorted(Vietnamese.order())
                .toList();
    }

    /** Whether credits or files change places among themselves, and do not only come and go. */
    boolean isReorderedBy(ArticleForm content) {
        return changePlaces(credits, content.credits()) || changePlaces(attachments, content.attachments());
    }

    private static boolean changePlaces(List<?> old, List<?> now) {
        return !old.stream()
                .filter(now::contains)
                .toList()
                .equals(now.stream().filter(old::contains).toList());
    }

    /** Puts its credits and files down, for {@link #edit} to take up in another order. */
    void putDownParts() {
        credits = new ArrayList<>();
        attachments = new ArrayList<>();
    }

    /**
     * Says who writes what the portal began.
     *
     * @throws BusinessException if somebody does, or it is no draft any more
     */
    void writtenBy(long accountId) {
        if (authorId != null || state != ArticleState.DRAFT) {
            throw new BusinessException("news.wanted.taken");
        }
        authorId = accountId;
    }

    /** Says that its content was changed at an instant; of a published article readers see it as "updated". */
    public void editedAt(Instant at) {
        editedAt = at.truncatedTo(ChronoUnit.MICROS);
    }

    /** The form that it is made from has this key; no person makes two articles from one form. */
    void madeFrom(String key) {
        creationKey = key;
    }

    /** Whether each of its contents since some time ago lies among its versions; from now on it does. */
    boolean keepVersions() {
        var kept = versionsKept;
        versionsKept = true;
        return kept;
    }

    /** Says when it comes, stands out and goes. */
    public final void plan(ArticleTimes times) {
        publishAt = times.publishAt();
        unpublishAt = times.unpublishAt();
        pinnedUntil = times.pinnedUntil();
        reviewBy = times.reviewBy();
    }

    /** What an account has to do with it. */
    public Workflow.Relation relation(long accountId) {
        return relation(accountId, authorId, submittedBy, isUnconfirmed() ? aloneBy : null, editedBy);
    }

    static Workflow.Relation relation(long accountId, Long authorId, Long submittedBy, Long aloneBy, Long editedBy) {
        if (is(authorId, accountId) || is(submittedBy, accountId) || is(aloneBy, accountId)) {
            return Workflow.Relation.OWN;
        }
        return is(editedBy, accountId) ? Workflow.Relation.EDITOR : Workflow.Relation.OTHER;
    }

    private static boolean is(Long one, long other) {
        return one != null && one == other;
    }

    /** Hands it in; what was said when it was given back is done with. */
    void submit(long accountId, Instant at) {
        requireBody();
        submittedBy = accountId;
        editedBy = null;
        approvedBy = null;
        returnReason = null;
        enter(ArticleState.SUBMITTED, at);
    }

    /** An editor works on it from now on; an approval is void. */
    void take(long accountId, Instant at) {
        editedBy = accountId;
        approvedBy = null;
        enter(ArticleState.EDITING, at);
    }

    /** An editor has done with it. */
    void handOn(long accountId, Instant at) {
        requireBody();
        editedBy = accountId;
        enter(ArticleState.EDITED, at);
    }

    /** Somebody stands by its content, as it is now. */
    void approve(long accountId, Instant at) {
        requireBody();
        approvedBy = accountId;
        enter(ArticleState.APPROVED, at);
    }

    /**
     * Gives it back to who wrote it.
     *
     * @throws BusinessException at {@code words} without a reason
     */
    void giveBack(String reason, Instant at) {
        returnReason = required(reason, "news.step.RETURN.reason");
        approvedBy = null;
        enter(ArticleState.RETURNED, at);
    }

    /**
     * Lets it be published by itself.
     *
     * @throws BusinessException at {@code publishAt} if no time is planned, or it has passed
     */
    void schedule(Instant now) {
        requireBody();
        if (publishAt == null) {
            throw BusinessException.at("publishAt", "news.publishAt.required");
        }
        if (!publishAt.isAfter(now)) {
            throw BusinessException.at("publishAt", "news.publishAt.past");
        }
        enter(ArticleState.SCHEDULED, now);
    }

    /** Who wrote it has it back before anybody took it. */
    void recall(Instant at) {
        enter(ArticleState.DRAFT, at);
    }

    /** Begins anew after it was withdrawn; what it was planned for is over. */
    void reopen(Instant at) {
        submittedBy = null;
        editedBy = null;
        approvedBy = null;
        changeNote = null;
        plan(new ArticleTimes(null, null, null, reviewBy));
        enter(ArticleState.DRAFT, at);
    }

    /** Back to where it waits for who publishes. */
    void unschedule(Instant at) {
        enter(ArticleState.APPROVED, at);
    }

    /**
     * Says that one person alone stands for what readers see, until another confirms it.
     *
     * @throws BusinessException at {@code words} without a reason
     */
    void alone(long accountId, String reason, Instant at) {
        aloneReason = required(reason, "news.step.PUBLISH_ALONE.reason");
        aloneBy = accountId;
        aloneAt = at.truncatedTo(ChronoUnit.MICROS);
        confirmedBy = null;
        confirmedAt = null;
    }

    /**
     * Another person stands by what was done alone.
     *
     * @throws BusinessException if there is nothing to confirm
     */
    void confirm(long accountId, Instant at) {
        if (!isUnconfirmed()) {
            throw new BusinessException("news.step.CONFIRM.nothing");
        }
        confirmedBy = accountId;
        confirmedAt = at.truncatedTo(ChronoUnit.MICROS);
    }

    /** Whether one person alone stands for what readers see. */
    public boolean isUnconfirmed() {
        return aloneAt != null && confirmedAt == null;
    }

    /**
     * Tells readers of a change.
     *
     * @throws BusinessException at {@code changeNote} if a major change says nothing
     */
    void corrected(Change change, Instant at) {
        if (!change.major()) {
            return;
        }
        changeNote = line("changeNote", change.note(), MAX_NOTICE);
        if (changeNote == null) {
            throw BusinessException.at("changeNote", "news.changeNote.required");
        }
        editedAt(at);
    }

    /**
     * Shows it to readers. The first time is the one that counts as its time of publication: an article that was
     * corrected comes back at its old place.
     *
     * @throws BusinessException if it is published already, or has no body
     */
    public void publish(Instant at) {
        if (state == ArticleState.PUBLISHED) {
            throw new BusinessException("news.publish.already");
        }
        requireBody();
        enter(ArticleState.PUBLISHED, at);
        withdrawnAt = null;
        withdrawalNotice = null;
        if (publishedAt == null) {
            publishedAt = at.truncatedTo(ChronoUnit.MICROS);
        }
    }

    /** As {@link #publish(Instant)}, by somebody: an hour of going that has passed no longer holds. */
    void publish(long accountId, Instant at) {
        publish(at);
        if (unpublishAt != null && !unpublishAt.isAfter(at)) {
            unpublishAt = null;
        }
        publishedBy = accountId;
    }

    /**
     * Takes it back from readers: its address says that it was withdrawn.
     *
     * @param notice what readers are told there, or {@code null}
     * @throws BusinessException if it is not published, or at {@code words} if the notice is too long
     */
    public void withdraw(Instant at, String notice) {
        if (state != ArticleState.PUBLISHED) {
            throw new BusinessException("news.withdraw.notPublished");
        }
        withdrawalNotice = line("words", notice, MAX_NOTICE);
        withdrawnAt = at.truncatedTo(ChronoUnit.MICROS);
        enter(ArticleState.WITHDRAWN, at);
    }

    private void enter(ArticleState next, Instant at) {
        state = next;
        stateSince = at.truncatedTo(ChronoUnit.MICROS);
    }

    private static String required(String reason, String key) {
        var line = line("words", reason, MAX_NOTICE);
        if (line == null) {
            throw BusinessException.at("words", key);
        }
        return line;
    }

    private void requireBody() {
        if (body.isEmpty()) {
            throw BusinessException.at("body", "news.body.required");
        }
    }

    private void illustrate(ArticleForm content) {
        leadMediaId = content.leadMediaId();
        leadAlternative = line("leadAlternative", content.leadAlternative(), MAX_ALTERNATIVE);
        leadCaption = line("leadCaption", content.leadCaption(), MAX_CAPTION);
        if (leadMediaId == null) {
            leadAlternative = null;
            leadCaption = null;
        } else if (leadAlternative == null) {
            throw BusinessException.at("leadAlternative", "news.leadAlternative.required");
        }
    }

    private static String line(String field, String text, int max) {
        var clean = Vietnamese.cleanLine(text);
        if (clean != null && clean.length() > max) {
            throw BusinessException.at(field, "error.tooLong", max);
        }
        return clean;
    }

    /** Its content as the edit page shows it. */
    ArticleForm form() {
        return new ArticleForm(
                getId(),
                getVersion(),
                title,
                summary,
                body,
                category.getId(),
                furtherCategories.stream().map(Category::getId).sorted().toList(),
                unitId,
                leadMediaId,
                leadAlternative,
                leadCaption,
                credits,
                attachments,
                getTimes(),
                Change.MINOR,
                new Labels(
                        labels.stream()
                                .filter(label -> label.getKind() == LabelKind.TOPIC)
                                .map(Label::getId)
                                .sorted()
                                .toList(),
                        names(LabelKind.TAG)));
    }

    public ArticleTimes getTimes() {
        return new ArticleTimes(publishAt, unpublishAt, pinnedUntil, reviewBy);
    }

    public Instant getStateSince() {
        return stateSince;
    }

    public Long getSubmittedBy() {
        return submittedBy;
    }

    public String getReturnReason() {
        return returnReason;
    }

    public String getChangeNote() {
        return changeNote;
    }

    public String getTitle() {
        return title;
    }

    public String getSummary() {
        return summary;
    }

    public String getBody() {
        return body;
    }

    public Category getCategory() {
        return category;
    }

    public Set<Category> getFurtherCategories() {
        return Set.copyOf(furtherCategories);
    }

    public Long getUnitId() {
        return unitId;
    }

    public Long getAuthorId() {
        return authorId;
    }

    public Long getLeadMediaId() {
        return leadMediaId;
    }

    public String getLeadAlternative() {
        return leadAlternative;
    }

    public String getLeadCaption() {
        return leadCaption;
    }

    public List<Credit> getCredits() {
        return List.copyOf(credits);
    }

    public List<Attachment> getAttachments() {
        return List.copyOf(attachments);
    }

    public ArticleState getState() {
        return state;
    }

    public Instant getEditedAt() {
        return editedAt;
    }

    public Instant getPublishedAt() {
        return publishedAt;
    }

    public Instant getWithdrawnAt() {
        return withdrawnAt;
    }

    public String getWithdrawalNotice() {
        return withdrawalNotice;
    }

    @Override
    public String auditTitle() {
        return title;
    }

    @Override
    public Map<String, String> auditFields() {
        var fields = new LinkedHashMap<String, String>();
        fields.put("news.title", title);
        fields.put("news.summary", text(summary));
        fields.put("news.body", body);
        fields.put("news.category", category.getName());
        fields.put(
                "news.furtherCategories",
                furtherCategories.stream()
                        .map(Category::getName)
                        .sorted(Vietnamese.order())
                        .collect(Collectors.joining(", ")));
        fields.put("news.topics", String.join(", ", names(LabelKind.TOPIC)));
        fields.put("news.tags", String.join(", ", names(LabelKind.TAG)));
        fields.put("news.unit", text(unitId));
        fields.put("news.lead", text(leadMediaId));
        fields.put("news.leadAlternative", text(leadAlternative));
        fields.put("news.leadCaption", text(leadCaption));
        fields.put("news.credits", credits.stream().map(Credit::toString).collect(Collectors.joining("; ")));
        fields.put(
                "news.attachments",
                attachments.stream().map(Attachment::toString).collect(Collectors.joining("; ")));
        fields.put("news.state", state.name());
        fields.put("news.publishedAt", text(publishedAt));
        fields.put("news.withdrawalNotice", text(withdrawalNotice));
        fields.put("news.publishAt", text(publishAt));
        fields.put("news.unpublishAt", text(unpublishAt));
        fields.put("news.pinnedUntil", text(pinnedUntil));
        fields.put("news.reviewBy", text(reviewBy));
        fields.put("news.returnReason", text(returnReason));
        fields.put("news.changeNote", text(changeNote));
        fields.put("news.aloneReason", text(aloneReason));
        return fields;
    }

    private static String text(Object value) {
        return value == null ? "" : value.toString();
    }
}
