package vn.bangtin.anniversary;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import vn.bangtin.platform.BusinessException;
import vn.bangtin.platform.audit.Audited;
import vn.bangtin.platform.persistence.BaseEntity;
import vn.bangtin.platform.text.Vietnamese;

/**
 * The work of a unit before one time that an anniversary falls. It is begun once and stays, with what it was called and the day
 * it was for, whatever becomes of the anniversary.
 */
@Entity
@Table(name = "preparation")
public class Preparation extends BaseEntity implements Audited {

    private static final int MAX_NOTE = 1_000;

    @Column(name = "anniversary_id", nullable = false, updatable = false)
    private long anniversaryId;

    @Column(name = "occurs_on", nullable = false, updatable = false)
    private LocalDate day;

    @Column(updatable = false)
    private Integer ordinal;

    @Column(nullable = false, updatable = false)
    private String title;

    @Column(name = "unit_id", nullable = false)
    private long unitId;

    @Column(name = "begun_on", nullable = false, updatable = false)
    private LocalDate begunOn;

    @Column(name = "mailed_to")
    private String mailedTo;

    @Column(name = "article_id")
    private Long articleId;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private PreparationState state = PreparationState.OPEN;

    @Column(name = "closed_at")
    private Instant closedAt;

    @Column(name = "closed_by")
    private Long closedBy;

    private String note;

    protected Preparation() {}

    /** Begun on a day, for a day. */
    Preparation(long anniversaryId, String title, Occurrence occurrence, long unitId, LocalDate begunOn) {
        this.anniversaryId = anniversaryId;
        this.title = title;
        this.day = occurrence.date();
        this.ordinal = occurrence.ordinal();
        this.unitId = unitId;
        this.begunOn = begunOn;
    }

    /** Says where the mail went. */
    void mailedTo(String address) {
        mailedTo = address;
    }

    /**
     * The article that it is about.
     *
     * @throws BusinessException if it has one
     */
    void drafted(long article) {
        if (articleId != null) {
            throw new BusinessException("preparation.drafted.already");
        }
        articleId = article;
    }

    /** Gives it to another unit. */
    void handTo(long unit) {
        unitId = unit;
    }

    /**
     * Nothing is to be done any more.
     *
     * @param as not {@link PreparationState#OPEN}
     * @param by the account, {@code null} if its article was published by the clock
     * @param words what there is to say; required for what is not needed
     * @throws BusinessException at {@code note}, or if it is closed already
     */
    void close(PreparationState as, Long by, String words, Instant at) {
        if (state != PreparationState.OPEN) {
            throw new BusinessException("preparation.closed.already");
        }
        var clean = Vietnamese.clean(words);
        if (as == PreparationState.DROPPED && clean == null) {
            throw BusinessException.at("note", "preparation.note.required");
        }
        if (clean != null && clean.length() > MAX_NOTE) {
            throw BusinessException.at("note", "error.tooLong", MAX_NOTE);
        }
        state = as;
        closedBy = by;
        closedAt = at.truncatedTo(ChronoUnit.MICROS);
        note = clean;
    }

    /** It is to be done after all. */
    void reopen() {
        state = PreparationState.OPEN;
        closedBy = null;
        closedAt = null;
    }

    long getAnniversaryId() {
        return anniversaryId;
    }

    long getUnitId() {
        return unitId;
    }

    Long getArticleId() {
        return articleId;
    }

    PreparationState getState() {
        return state;
    }

    /** The time that is prepared; what class of year it was is not kept. */
    Occurrence getOccurrence() {
        return new Occurrence(day, ordinal, null);
    }

    @Override
    public String auditTitle() {
        return title;
    }

    @Override
    public Map<String, String> auditFields() {
        var fields = new LinkedHashMap<String, String>();
        fields.put("preparation.day", day.toString());
        fields.put("preparation.unit", Long.toString(unitId));
        fields.put("preparation.article", Objects.toString(articleId, ""));
        fields.put("preparation.state", state.name());
        fields.put("preparation.note", Objects.toString(note, ""));
        return fields;
    }
}
