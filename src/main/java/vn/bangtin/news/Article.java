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
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import vn.bangtin.platform.BusinessException;
import vn.bangtin.platform.audit.Audited;
import vn.bangtin.platform.persistence.BaseEntity;
import vn.bangtin.platform.text.SafeHtml;
import vn.bangtin.platform.text.Vietnamese;

/**
 * An article. It begins as a draft, is published, may be withdrawn and published again; it keeps its address and the time
 * of its first publication through all of that, and it is never deleted.
 */
@Entity
@Table(name = "article")
public class Article extends BaseEntity implements Audited {

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

    @Column(nullable = false)
    @Enumerated(EnumType.STRING)
    private ArticleState state = ArticleState.DRAFT;

    /** When its content was changed last; changedAt also moves with its state. */
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

    /** Says that its content was changed at an instant; readers see it as "updated". */
    public void editedAt(Instant at) {
        editedAt = at.truncatedTo(ChronoUnit.MICROS);
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
        state = ArticleState.PUBLISHED;
        withdrawnAt = null;
        withdrawalNotice = null;
        if (publishedAt == null) {
            publishedAt = at.truncatedTo(ChronoUnit.MICROS);
        }
    }

    /**
     * Takes it back from readers: it is a draft again, and its address says that it was withdrawn.
     *
     * @param notice what readers are told there, or {@code null}
     * @throws BusinessException if it is not published, or at {@code notice} if that is too long
     */
    public void withdraw(Instant at, String notice) {
        if (state != ArticleState.PUBLISHED) {
            throw new BusinessException("news.withdraw.notPublished");
        }
        withdrawalNotice = line("notice", notice, MAX_NOTICE);
        withdrawnAt = at.truncatedTo(ChronoUnit.MICROS);
        state = ArticleState.DRAFT;
    }

    /** Whether readers saw it once and no longer do. */
    public boolean isWithdrawn() {
        return state == ArticleState.DRAFT && publishedAt != null;
    }

    /** Whether an account wrote it and readers do not see it now. */
    public boolean isDraftOf(long accountId) {
        return state == ArticleState.DRAFT && authorId != null && authorId == accountId;
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
                attachments);
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
        return fields;
    }

    private static String text(Object value) {
        return value == null ? "" : value.toString();
    }
}
