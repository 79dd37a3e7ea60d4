package vn.bangtin.news;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import vn.bangtin.platform.persistence.BaseEntity;

/** Who arranged what stands first on the portal page, and when; there is one. The {@link FrontPlace}s say what. */
@Entity
@Table(name = "front_page")
public class FrontPage extends BaseEntity {

    @Column(name = "arranged_by")
    private Long arrangedBy;

    @Column(name = "arranged_at")
    private Instant arrangedAt;

    protected FrontPage() {}

    /** Somebody arranged it; that alone makes it another version. */
    void arranged(long accountId, Instant at) {
        arrangedBy = accountId;
        arrangedAt = at.truncatedTo(ChronoUnit.MICROS);
    }

    public Long getArrangedBy() {
        return arrangedBy;
    }

    public Instant getArrangedAt() {
        return arrangedAt;
    }
}
