package vn.bangtin.people;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import vn.bangtin.platform.persistence.BaseEntity;

/** One line of what a person agreed to, or took back, about milestones. It never changes. */
@Entity
@Table(name = "milestone_consent")
public class MilestoneConsent extends BaseEntity {

    /** The number of the words that people agree to now; other words get the next one, and consents keep theirs. */
    static final int WORDING = 1;

    @Column(name = "account_id", nullable = false, updatable = false)
    private long accountId;

    @Column(nullable = false, updatable = false)
    @Enumerated(EnumType.STRING)
    private MilestoneKind kind;

    @Column(name = "shown_to", nullable = false, updatable = false)
    @Enumerated(EnumType.STRING)
    private MilestoneScope scope;

    @Column(nullable = false, updatable = false)
    private int wording;

    @Column(name = "given_by", nullable = false, updatable = false)
    private String givenBy;

    @Column(name = "given_at", nullable = false, updatable = false)
    private Instant givenAt;

    protected MilestoneConsent() {}

    /** What was just agreed to or taken back. */
    MilestoneConsent(ServiceDate date, String givenBy, Instant givenAt) {
        this.accountId = date.getAccountId();
        this.kind = date.getKind();
        this.scope = date.getScope();
        this.wording = WORDING;
        this.givenBy = givenBy;
        this.givenAt = givenAt.truncatedTo(ChronoUnit.MICROS);
    }
}
