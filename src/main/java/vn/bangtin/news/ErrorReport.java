package vn.bangtin.news;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import vn.bangtin.platform.BusinessException;
import vn.bangtin.platform.audit.Audited;
import vn.bangtin.platform.mail.Mail;
import vn.bangtin.platform.persistence.BaseEntity;
import vn.bangtin.platform.text.Vietnamese;

/**
 * A reader found something wrong in an article. It is open until somebody at the desk mends the article, or says why there
 * is nothing to mend; then the reader's mail address is forgotten.
 */
@Entity
@Table(name = "error_report")
public class ErrorReport extends BaseEntity implements Audited {

    static final int MAX_TEXT = 1000;
    static final int MAX_QUOTE = 500;
    static final int MAX_AROUND = 60;

    /** What became of it. */
    public enum State {
        OPEN,
        MENDED,
        DISMISSED;

        /** The bundle key of its name. */
        public String getLabel() {
            return "errors.state." + name();
        }
    }

    @Column(name = "article_id", nullable = false, updatable = false)
    private long articleId;

    @Column(updatable = false)
    private String quote;

    @Column(updatable = false)
    private String prefix;

    @Column(updatable = false)
    private String suffix;

    @Column(nullable = false, updatable = false)
    private String problem;

    @Column(updatable = false)
    private String suggestion;

    @Column(name = "reporter_id", updatable = false)
    private Long reporterId;

    private String email;

    @Column(name = "language_tag", nullable = false, updatable = false)
    private String language;

    @Column(nullable = false, updatable = false)
    private String sender;

    @Column(nullable = false, updatable = false)
    private String fingerprint;

    @Column(name = "sent_at", nullable = false, updatable = false)
    private Instant sentAt;

    @Column(nullable = false)
    @Enumerated(EnumType.STRING)
    private State state = State.OPEN;

    private String answer;

    @Column(name = "closed_at")
    private Instant closedAt;

    @Column(name = "closed_by")
    private Long closedBy;

    protected ErrorReport() {}

    /**
     * @param sender who sent it, as the limits count
     * @throws BusinessException at {@code problem}, {@code suggestion} or {@code email}
     */
    ErrorReport(ErrorForm form, Long reporterId, String sender, Instant now) {
        this.articleId = form.articleId();
        this.quote = cut(Vietnamese.cleanLine(form.quote()), MAX_QUOTE);
        this.prefix = quote == null ? null : last(Vietnamese.cleanLine(form.prefix()));
        this.suffix = quote == null ? null : cut(Vietnamese.cleanLine(form.suffix()), MAX_AROUND);
        this.problem = limited("problem", Vietnamese.clean(form.problem()));
        if (problem == null) {
            throw BusinessException.at("problem", "errors.problem.required");
        }
        this.suggestion = limited("suggestion", Vietnamese.clean(form.suggestion()));
        this.email = Vietnamese.cleanLine(form.email());
        if (email != null && !Mail.isAddress(email)) {
            throw BusinessException.at("email", "errors.email.wrong");
        }
        this.language = form.language();
        this.reporterId = reporterId;
        this.sender = hash(sender);
        this.fingerprint = hash(String.join("\n", this.sender, Long.toString(articleId), quote, problem, suggestion));
        this.sentAt = now.truncatedTo(ChronoUnit.MICROS);
    }

    private static String limited(String field, String text) {
        if (text != null && text.length() > MAX_TEXT) {
            throw BusinessException.at(field, "errors.tooLong", MAX_TEXT);
        }
        return text;
    }

    private static String cut(String text, int length) {
        return text == null || text.length() <= length ? text : text.substring(0, length);
    }

    private static String last(String text) {
        return text == null || text.length() <= MAX_AROUND ? text : text.substring(text.length() - MAX_AROUND);
    }

    static String hash(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * Says what became of it; the address of the reader is not kept any longer.
     *
     * @param words to the reader; required where nothing is mended
     * @throws BusinessException at {@code answer}, or if it is closed already
     */
    void close(State as, String words, Long by, Instant now) {
        if (state != State.OPEN) {
            throw new BusinessException("errors.closed.already");
        }
        var said = limited("answer", Vietnamese.clean(words));
        if (as == State.DISMISSED && said == null) {
            throw BusinessException.at("answer", "errors.answer.required");
        }
        state = as;
        answer = said;
        closedAt = now.truncatedTo(ChronoUnit.MICROS);
        closedBy = by;
        email = null;
    }

    long getArticleId() {
        return articleId;
    }

    String getFingerprint() {
        return fingerprint;
    }

    String getSender() {
        return sender;
    }

    String getEmail() {
        return email;
    }

    String getLanguage() {
        return language;
    }

    String getAnswer() {
        return answer;
    }

    @Override
    public String auditTitle() {
        return quote == null ? problem : quote;
    }

    /** Without who sent it: the audit is kept for good. */
    @Override
    public Map<String, String> auditFields() {
        var fields = new LinkedHashMap<String, String>();
        fields.put("errors.quote", quote == null ? "" : quote);
        fields.put("errors.problem", problem);
        fields.put("errors.suggestion", suggestion == null ? "" : suggestion);
        fields.put("errors.state", state.name());
        fields.put("errors.answer", answer == null ? "" : answer);
        return fields;
    }
}
