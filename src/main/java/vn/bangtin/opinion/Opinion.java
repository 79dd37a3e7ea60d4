package vn.bangtin.opinion;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import vn.bangtin.platform.BusinessException;
import vn.bangtin.platform.PublishedItem;
import vn.bangtin.platform.audit.Audited;
import vn.bangtin.platform.persistence.BaseEntity;
import vn.bangtin.platform.text.Vietnamese;

/** What a reader said about an article, and what the moderators decided about it. */
@Entity
@Table(name = "opinion")
public class Opinion extends BaseEntity implements Audited {

    static final int MAX_TEXT = 2_000;
    static final int MAX_REASON = 500;
    private static final int MIN_LETTERS = 3;
    private static final int AUDIT_TITLE = 80;

    // What only serves to push other people's opinions out of sight: towers of marks, pages of empty lines.
    private static final Pattern TOWER_OF_MARKS = Pattern.compile("(\\p{M}{2})\\p{M}+");
    private static final Pattern EMPTY_LINES = Pattern.compile("\\n[ \\t\\u00A0]*\\n(?:[ \\t\\u00A0]*\\n)+");

    @Column(name = "article_id", nullable = false, updatable = false)
    private long articleId;

    /** As it was when the opinion was sent: lists name the article without asking for it. */
    @Column(name = "article_title", nullable = false, updatable = false)
    private String articleTitle;

    @Column(name = "account_id", nullable = false, updatable = false)
    private long accountId;

    @Column(name = "author_number", nullable = false, updatable = false)
    private int authorNumber;

    @Column(name = "author_name", nullable = false, updatable = false)
    private String authorName;

    @Column(name = "author_unit", updatable = false)
    private String authorUnit;

    @Column(name = "body", nullable = false, updatable = false)
    private String text;

    @Column(name = "search_key", nullable = false, updatable = false)
    private String searchKey;

    @Column(name = "sent_at", nullable = false, updatable = false)
    private Instant sentAt;

    @Column(nullable = false)
    @Enumerated(EnumType.STRING)
    private OpinionState state = OpinionState.PENDING;

    @Column(nullable = false)
    private boolean shown;

    @Column
    private String reason;

    @Column(name = "moderator_id")
    private Long moderatorId;

    @Column(name = "decided_at")
    private Instant decidedAt;

    protected Opinion() {}

    /**
     * An opinion that nobody has decided on.
     *
     * @param author who sends it; the name and unit of now stay with it
     * @param number how many the author has sent, this one included
     * @param shownAtOnce whether readers see it while it waits for a moderator
     * @throws BusinessException at {@code text} if that is missing, too short or too long
     */
    public Opinion(
            PublishedItem article, OpinionAuthor author, int number, String text, Instant sentAt, boolean shownAtOnce) {
        this.articleId = article.id();
        this.articleTitle = article.title();
        this.accountId = author.accountId();
        this.authorNumber = number;
        this.authorName = author.name();
        this.authorUnit = author.unit();
        this.text = cleanText(text);
        this.searchKey = Vietnamese.searchKey(this.text + " " + authorName + " " + articleTitle);
        this.sentAt = sentAt.truncatedTo(ChronoUnit.MICROS);
        this.shown = shownAtOnce;
    }

    /**
     * The text of an opinion as it is stored.
     *
     * @throws BusinessException at {@code text} if it is missing, too short or too long
     */
    static String cleanText(String text) {
        var clean = Vietnamese.clean(text);
        if (clean == null) {
            throw BusinessException.at("text", "opinion.text.required");
        }
        clean = EMPTY_LINES.matcher(clean).replaceAll("\n\n");
        clean = TOWER_OF_MARKS.matcher(clean).replaceAll("$1");
        if (clean.length() > MAX_TEXT) {
            throw BusinessException.at("text", "error.tooLong", MAX_TEXT);
        }
        if (clean.codePoints().filter(Character::isLetter).count() < MIN_LETTERS) {
            throw BusinessException.at("text", "opinion.text.tooShort", MIN_LETTERS);
        }
        return clean;
    }

    /**
     * Lets it be shown, also after it was refused.
     *
     * @throws BusinessException if the moderator wrote it, or it is approved already
     */
    public void approve(long moderatorId, Instant now) {
        if (state == OpinionState.APPROVED) {
            throw new BusinessException("opinion.approvedAlready");
        }
        decide(OpinionState.APPROVED, null, moderatorId, now);
    }

    /**
     * Refuses it, or withdraws it if it is shown.
     *
     * @param reason what the author is told, 1 to 500 characters
     * @throws BusinessException if the moderator wrote it, it is refused already, or the reason is missing or too long
     */
    public void reject(long moderatorId, String reason, Instant now) {
        if (state == OpinionState.REJECTED) {
            throw new BusinessException("opinion.rejectedAlready");
        }
        var clean = Vietnamese.clean(reason);
        if (clean == null) {
            throw BusinessException.at("reason", "opinion.reason.required");
        }
        if (clean.length() > MAX_REASON) {
            throw BusinessException.at("reason", "error.tooLong", MAX_REASON);
        }
        decide(OpinionState.REJECTED, clean, moderatorId, now);
    }

    private void decide(OpinionState decision, String reason, long moderatorId, Instant now) {
        if (moderatorId == accountId) {
            throw new BusinessException("opinion.own");
        }
        this.state = decision;
        this.shown = decision == OpinionState.APPROVED;
        this.reason = reason;
        this.moderatorId = moderatorId;
        this.decidedAt = now.truncatedTo(ChronoUnit.MICROS);
    }

    public long getArticleId() {
        return articleId;
    }

    public String getArticleTitle() {
        return articleTitle;
    }

    public long getAccountId() {
        return accountId;
    }

    public int getAuthorNumber() {
        return authorNumber;
    }

    public String getAuthorName() {
        return authorName;
    }

    public String getAuthorUnit() {
        return authorUnit;
    }

    public String getText() {
        return text;
    }

    String getSearchKey() {
        return searchKey;
    }

    public Instant getSentAt() {
        return sentAt;
    }

    public OpinionState getState() {
        return state;
    }

    /** Whether readers see it. */
    public boolean isShown() {
        return shown;
    }

    /** Why it was refused, or {@code null}. */
    public String getReason() {
        return reason;
    }

    public Long getModeratorId() {
        return moderatorId;
    }

    public Instant getDecidedAt() {
        return decidedAt;
    }

    @Override
    public String auditTitle() {
        var line = Vietnamese.cleanLine(text);
        return line.length() <= AUDIT_TITLE ? line : line.substring(0, AUDIT_TITLE) + "…";
    }

    /** Without the text: the opinion keeps it and it never changes; the audit needs no second copy of what people say. */
    @Override
    public Map<String, String> auditFields() {
        var fields = new LinkedHashMap<String, String>();
        fields.put("opinion.article", articleTitle);
        fields.put("opinion.author", authorName);
        fields.put("opinion.state", state.name());
        fields.put("opinion.shown", Boolean.toString(shown));
        fields.put("opinion.reason", reason == null ? "" : reason);
        return fields;
    }
}
