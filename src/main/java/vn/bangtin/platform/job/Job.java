package vn.bangtin.platform.job;

import jakarta.json.Json;
import jakarta.json.JsonString;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.io.StringReader;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import vn.bangtin.platform.audit.Audited;
import vn.bangtin.platform.persistence.BaseEntity;
import vn.bangtin.platform.text.Words;

/** A job. Once stored it is changed by the conditional updates of {@link Jobs} only. */
@Entity
@Table(name = "job")
class Job extends BaseEntity implements Audited {

    @Column(nullable = false)
    private String kind;

    @Column(nullable = false)
    private String parameters;

    @Column(name = "owner_id", nullable = false)
    private long ownerId;

    @Column(name = "owner_name", nullable = false)
    private String owner;

    @Column(name = "language_tag", nullable = false)
    private String language;

    @Column(name = "sole_key")
    private String soleKey;

    @Column(nullable = false)
    @Enumerated(EnumType.STRING)
    private JobState state = JobState.WAITING;

    @Column(name = "queued_at", nullable = false)
    private Instant queuedAt;

    @Column(name = "started_at")
    private Instant startedAt;

    @Column(name = "alive_at")
    private Instant aliveAt;

    @Column(name = "finished_at")
    private Instant finishedAt;

    private int claim;
    private int deaths;

    @Column(name = "cancel_asked_at")
    private Instant cancelAskedAt;

    @Column(name = "done_count")
    private long done;

    @Column(name = "total_count")
    private Long total;

    private long reached;
    private String note;
    private String failure;

    @Column(name = "file_name")
    private String fileName;

    @Column(name = "file_size")
    private Long fileSize;

    protected Job() {}

    Job(JobOrder order, Instant now) {
        kind = order.kind();
        var json = Json.createObjectBuilder();
        order.parameters().forEach(json::add);
        parameters = json.build().toString();
        ownerId = order.ownerId();
        owner = order.owner();
        language = order.language().getLanguage();
        soleKey = order.alone() ? order.kind() : null;
        queuedAt = now;
    }

    String kind() {
        return kind;
    }

    long ownerId() {
        return ownerId;
    }

    Locale language() {
        return Locale.forLanguageTag(language);
    }

    JobState state() {
        return state;
    }

    Instant startedAt() {
        return startedAt;
    }

    Instant aliveAt() {
        return aliveAt;
    }

    int claim() {
        return claim;
    }

    int deaths() {
        return deaths;
    }

    long done() {
        return done;
    }

    long reached() {
        return reached;
    }

    Map<String, String> parameters() {
        try (var reader = Json.createReader(new StringReader(parameters))) {
            return reader.readObject().entrySet().stream()
                    .collect(Collectors.toMap(Map.Entry::getKey, entry -> ((JsonString) entry.getValue()).getString()));
        }
    }

    @Override
    public String auditTitle() {
        return Words.VIETNAMESE.format("job.kind." + kind);
    }

    @Override
    public Map<String, String> auditFields() {
        return Map.of("job.parameters", parameters);
    }
}
