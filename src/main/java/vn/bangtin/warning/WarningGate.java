package vn.bangtin.warning;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** The one row that is locked while a message is taken, and when that was the last time. */
@Entity
@Table(name = "warning_gate")
class WarningGate {

    static final long ID = 1;

    @Id
    private Long id;

    @Column(name = "received_at")
    private Instant receivedAt;

    protected WarningGate() {}

    void received(Instant now) {
        receivedAt = now.truncatedTo(ChronoUnit.MICROS);
    }
}
