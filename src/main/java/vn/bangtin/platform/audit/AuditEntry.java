package vn.bangtin.platform.audit;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;

/** One line of the audit: written once, then only read. */
@Entity
@Table(name = "audit_entry")
public class AuditEntry {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "audit_seq")
    @SequenceGenerator(name = "audit_seq", sequenceName = "audit_seq", allocationSize = 20)
    private Long id;

    @Column(name = "done_at", nullable = false)
    private Instant doneAt;

    @Column(nullable = false)
    private String actor;

    @Column(nullable = false)
    private String action;

    @Column(nullable = false)
    private String subject;

    @Column(name = "subject_id")
    private Long subjectId;

    @Column(nullable = false)
    private String title;

    @Column(nullable = false)
    private String changes;

    protected AuditEntry() {}

    AuditEntry(
            Instant doneAt, String actor, String action, String subject, Long subjectId, String title, String changes) {
        this.doneAt = doneAt;
        this.actor = actor;
        this.action = action;
        this.subject = subject;
        this.subjectId = subjectId;
        this.title = title;
        this.changes = changes;
    }
}
