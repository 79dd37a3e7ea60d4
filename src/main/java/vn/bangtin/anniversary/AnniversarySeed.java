package vn.bangtin.anniversary;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/**
 * The memory that the national days were loaded. The schema brings its only row; whoever loads the days holds the row
 * locked, so that of two nodes that start together the second waits and then sees that it is done.
 */
@Entity
@Table(name = "anniversary_seed")
class AnniversarySeed {

    static final String NATIONAL = "national";

    @Id
    private String name;

    @Column(name = "loaded_at")
    private Instant loadedAt;

    protected AnniversarySeed() {}

    /** Whether the days are still to be loaded; from now on they are not. */
    boolean claim(Instant now) {
        if (loadedAt != null) {
            return false;
        }
        loadedAt = now;
        return true;
    }
}
