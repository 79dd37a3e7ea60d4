package vn.bangtin.platform.persistence;

import jakarta.persistence.Column;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.PrePersist;
import jakarta.persistence.PreUpdate;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * What every stored thing has: an id, a version for optimistic locking, and the instants of its creation and last change.
 *
 * <p>Two entities are equal if they are of one class and have the same id; one that is not stored yet equals only itself.
 */
@MappedSuperclass
public abstract class BaseEntity {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "entity_seq")
    @SequenceGenerator(name = "entity_seq", sequenceName = "entity_seq", allocationSize = 20)
    private Long id;

    @Version
    @Column(nullable = false)
    private int version;

    @Column(name = "created_at", nullable = false, updatable = false)
    private Instant createdAt;

    @Column(name = "changed_at", nullable = false)
    private Instant changedAt;

    /** The id, or {@code null} as long as the entity is not stored. */
    public Long getId() {
        return id;
    }

    /** Grows by one with every stored change. */
    public int getVersion() {
        return version;
    }

    /** When it was stored first, to the microsecond. */
    public Instant getCreatedAt() {
        return createdAt;
    }

    /** When it was changed last, to the microsecond. */
    public Instant getChangedAt() {
        return changedAt;
    }

    // Bookkeeping of the machine, not of the domain: it may read the system clock, whatever day a test plays.
    @PrePersist
    void stampCreation() {
        createdAt = java.time.Clock.systemUTC().instant().truncatedTo(ChronoUnit.MICROS);
        changedAt = createdAt;
    }

    @PreUpdate
    void stampChange() {
        changedAt = java.time.Clock.systemUTC().instant().truncatedTo(ChronoUnit.MICROS);
    }

    @Override
    public final boolean equals(Object other) {
        return this == other
                || (other instanceof BaseEntity that
                        && getClass() == that.getClass()
                        && id != null
                        && id.equals(that.id));
    }

    @Override
    public final int hashCode() {
        return getClass().hashCode();
    }

    @Override
    public String toString() {
        return getClass().getSimpleName() + "[" + id + "]";
    }
}
