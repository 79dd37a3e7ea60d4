package vn.bangtin.news;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import vn.bangtin.platform.BusinessException;
import vn.bangtin.platform.audit.Audited;
import vn.bangtin.platform.persistence.BaseEntity;
import vn.bangtin.platform.text.Vietnamese;

/**
 * What one person gets for one article, with every figure as it was on the day of its publication. From then on only its
 * state changes, once. What is confirmed and wrong is taken back by a counter-entry of the opposite amount.
 */
@Entity
@Table(name = "royalty_entry")
public class RoyaltyEntry extends BaseEntity implements Audited {

    static final int ALL = 100;
    static final int MAX_REASON = 500;
    static final int MAX_KEY = 40;

    /**
     * What is paid for.
     *
     * @param day of its publication
     */
    record Work(long articleId, int version, String title, LocalDate day) {}

    @Column(name = "form_key", nullable = false, updatable = false)
    private String formKey;

    @Column(name = "line_number", nullable = false, updatable = false)
    private int lineNumber;

    @Column(name = "article_id", nullable = false, updatable = false)
    private long articleId;

    @Column(name = "article_version", nullable = false, updatable = false)
    private int articleVersion;

    @Column(name = "article_title", nullable = false, updatable = false)
    private String articleTitle;

    @Column(nullable = false, updatable = false)
    private String person;

    @Column(name = "search_key", nullable = false, updatable = false)
    private String searchKey;

    @Column(name = "account_id", updatable = false)
    private Long accountId;

    @Column(name = "role_name", nullable = false, updatable = false)
    private String role;

    @Column(nullable = false, updatable = false)
    private String genre;

    @Column(nullable = false, updatable = false)
    private BigDecimal coefficient;

    @Column(name = "share_percent", nullable = false, updatable = false)
    private int share;

    @Column(name = "unit_value", nullable = false, updatable = false)
    private long unitValue;

    @Column(nullable = false, updatable = false)
    private long amount;

    @Column(name = "month_start", nullable = false, updatable = false)
    private LocalDate month;

    @Column(name = "counters_id", updatable = false)
    private Long countersId;

    @Column(updatable = false)
    private String reason;

    @Column(nullable = false)
    @Enumerated(EnumType.STRING)
    private RoyaltyState state = RoyaltyState.PROPOSED;

    @Column(name = "proposed_by", nullable = false, updatable = false)
    private long proposedBy;

    @Column(name = "proposed_at", nullable = false, updatable = false)
    private Instant proposedAt;

    @Column(name = "decided_by")
    private Long decidedBy;

    @Column(name = "decided_at")
    private Instant decidedAt;

    @Column(name = "return_reason")
    private String returnReason;

    protected RoyaltyEntry() {}

    /**
     * Proposes what a line says.
     *
     * @param formKey the same for all lines of one form; with the line's number it is there once
     * @param rates those of the day of the publication
     * @param month the month it is paid in, as its first day
     * @throws BusinessException at {@code lines}
     */
    RoyaltyEntry(
            String formKey,
            int lineNumber,
            Work work,
            RoyaltyLine line,
            RoyaltyRates rates,
            LocalDate month,
            long by,
            Instant at) {
        this.formKey = formKey;
        this.lineNumber = lineNumber;
        about(work);
        person = Vietnamese.cleanLine(line.person());
        role = Vietnamese.cleanLine(line.role());
        if (person == null || role == null) {
            throw BusinessException.at("lines", "royalty.person.required", lineNumber);
        }
        if (person.length() > Credit.MAX_NAME) {
            throw BusinessException.at("lines", "news.credits.nameTooLong", Credit.MAX_NAME);
        }
        if (role.length() > Credit.MAX_ROLE) {
            throw BusinessException.at("lines", "news.credits.roleTooLong", Credit.MAX_ROLE);
        }
        searchKey = Vietnamese.searchKey(person);
        genre = Vietnamese.cleanLine(line.genre());
        var highest = genre == null ? null : rates.genres().get(genre);
        if (highest == null) {
            throw BusinessException.at("lines", "royalty.genre.required", person);
        }
        coefficient = RoyaltyRate.coefficient(line.coefficient());
        if (coefficient == null || coefficient.signum() == 0 || coefficient.compareTo(highest) > 0) {
            throw BusinessException.at("lines", "royalty.coefficient.range", person, genre, highest);
        }
        var percent = Vietnamese.cleanLine(line.share());
        if (percent == null || !percent.matches("[1-9]\\d?|100")) {
            throw BusinessException.at("lines", "royalty.share.range", person);
        }
        share = Integer.parseInt(percent);
        unitValue = rates.unitValue();
        amount = amount(coefficient, share, unitValue);
        this.month = month;
        proposed(by, at);
    }

    /** Unit value × coefficient × share, rounded once at the end to whole đồng, half a đồng up. */
    static long amount(BigDecimal coefficient, int share, long unitValue) {
        return BigDecimal.valueOf(unitValue)
                .multiply(coefficient)
                .multiply(BigDecimal.valueOf(share))
                .divide(BigDecimal.valueOf(ALL), 0, RoundingMode.HALF_UP)
                .longValueExact();
    }

    /**
     * An entry of the opposite amount that takes this one back, as soon as it is confirmed itself.
     *
     * @param number of those that were made for it before and given back
     * @throws BusinessException at {@code words}, or if there is nothing to take back
     */
    RoyaltyEntry counter(int number, String why, LocalDate month, long by, Instant at) {
        if (state != RoyaltyState.CONFIRMED || countersId != null) {
            throw new BusinessException("royalty.counter.state");
        }
        var counter = new RoyaltyEntry();
        counter.formKey = "counter " + getId();
        counter.lineNumber = number;
        counter.about(new Work(articleId, articleVersion, articleTitle, month));
        counter.person = person;
        counter.searchKey = searchKey;
        counter.accountId = accountId;
        counter.role = role;
        counter.genre = genre;
        counter.coefficient = coefficient;
        counter.share = share;
        counter.unitValue = unitValue;
        counter.amount = -amount;
        counter.month = month;
        counter.countersId = getId();
        counter.reason = reason(why);
        counter.proposed(by, at);
        return counter;
    }

    private void about(Work work) {
        articleId = work.articleId();
        articleVersion = work.version();
        articleTitle = work.title();
    }

    private void proposed(long by, Instant at) {
        proposedBy = by;
        proposedAt = at.truncatedTo(ChronoUnit.MICROS);
    }

    /** Says which account the person has. */
    void paidTo(Long account) {
        accountId = account;
    }

    /**
     * Answers for it.
     *
     * @throws BusinessException if it does not wait for that
     */
    void confirm(long by, Instant at) {
        decide(RoyaltyState.CONFIRMED, by, at);
    }

    /**
     * Gives it back, for good.
     *
     * @throws BusinessException at {@code words}, or if it does not wait for that
     */
    void giveBack(String why, long by, Instant at) {
        returnReason = reason(why);
        decide(RoyaltyState.RETURNED, by, at);
    }

    private void decide(RoyaltyState as, long by, Instant at) {
        if (state != RoyaltyState.PROPOSED) {
            throw new BusinessException("royalty.decided");
        }
        state = as;
        decidedBy = by;
        decidedAt = at.truncatedTo(ChronoUnit.MICROS);
    }

    private static String reason(String why) {
        var clean = Vietnamese.cleanLine(why);
        if (clean == null) {
            throw BusinessException.at("words", "royalty.reason.required");
        }
        if (clean.length() > MAX_REASON) {
            throw BusinessException.at("words", "error.tooLong", MAX_REASON);
        }
        return clean;
    }

    long getArticleId() {
        return articleId;
    }

    String getPerson() {
        return person;
    }

    String getGenre() {
        return genre;
    }

    int getShare() {
        return share;
    }

    LocalDate getMonth() {
        return month;
    }

    /** Whether an account already decided on it in this way: a second click. */
    boolean isDecided(RoyaltyState as, long by) {
        return state == as && Long.valueOf(by).equals(decidedBy);
    }

    @Override
    public String auditTitle() {
        return person + " – " + articleTitle;
    }

    @Override
    public Map<String, String> auditFields() {
        var fields = new LinkedHashMap<String, String>();
        fields.put("royalty.article", articleId + " – " + articleTitle);
        fields.put("royalty.person", person);
        fields.put("royalty.role", role);
        fields.put("royalty.genre", genre);
        fields.put("royalty.coefficient", coefficient.toPlainString());
        fields.put("royalty.share", Integer.toString(share));
        fields.put("royalty.unitValue", Long.toString(unitValue));
        fields.put("royalty.amount", Long.toString(amount));
        fields.put("royalty.month", month.toString());
        fields.put("royalty.counters", countersId == null ? "" : countersId.toString());
        fields.put("royalty.reason", reason == null ? "" : reason);
        fields.put("royalty.state", state.name());
        fields.put("royalty.returnReason", returnReason == null ? "" : returnReason);
        return fields;
    }
}
