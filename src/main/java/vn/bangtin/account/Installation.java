package vn.bangtin.account;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * How this database became a portal. There is one row or none; its key has one value only, so that a portal is set up
 * once, also if two people try at the same moment.
 */
@Entity
@Table(name = "installation")
class Installation {

    /** The only key there is. */
    static final int ID = 1;

    /** The two ways. */
    enum Origin {
        /** With sample content, to look at. */
        DEMO,
        /** By the first administrator, for work. */
        SETUP
    }

    @Id
    private Integer id;

    @Column(nullable = false)
    @Enumerated(EnumType.STRING)
    private Origin origin;

    @Column(name = "installed_at", nullable = false)
    private Instant installedAt;

    protected Installation() {}

    Installation(Origin origin, Instant now) {
        this.id = ID;
        this.origin = origin;
        this.installedAt = now.truncatedTo(ChronoUnit.MICROS);
    }

    Origin origin() {
        return origin;
    }

    Instant installedAt() {
        return installedAt;
    }
}
