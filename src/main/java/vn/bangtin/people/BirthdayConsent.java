package vn.bangtin.people;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import vn.bangtin.platform.persistence.BaseEntity;

/** One line of what a person agreed to, or took back. It never changes. */
@Entity
@Table(name = "birthday_consent")
public class BirthdayConsent extends BaseEntity {

    @Column(name = "account_id", nullable = false, updatable = false)
    private long accountId;

    @Column(name = "shown_to", nullable = false, updatable = false)
    @Enumerated(EnumType.STRING)
    private BirthdayScope scope;

    @Column(nullable = false, updatable = false)
    private int wording;

    @Column(name = "given_by", nullable = false, updatable = false)
    private String givenBy;

    @Column(name = "given_at", nullable = false, updatable = false)
    private Instant givenAt;

    protected BirthdayConsent() {}

    BirthdayConsent(long accountId, BirthdayScope scope, int wording, String givenBy, Instant givenAt) {
        this.accountId = accountId;
        this.scope = scope;
        this.wording = wording;
        this.givenBy = givenBy;
        this.givenAt = givenAt.truncatedTo(ChronoUnit.MICROS);
    }
}
