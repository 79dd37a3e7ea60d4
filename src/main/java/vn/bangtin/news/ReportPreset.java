package vn.bangtin.news;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import vn.bangtin.platform.BusinessException;
import vn.bangtin.platform.persistence.BaseEntity;
import vn.bangtin.platform.text.Vietnamese;

/** A report that somebody asks for again and again: a name for the query of its address. */
@Entity
@Table(name = "report_preset")
public class ReportPreset extends BaseEntity {

    static final int MAX_NAME = 80;
    static final int MAX_QUERY = 500;

    @Column(name = "owner_id", nullable = false, updatable = false)
    private long ownerId;

    @Column(nullable = false)
    private String name;

    @Column(nullable = false)
    private String query;

    @Column(nullable = false)
    private boolean shared;

    protected ReportPreset() {}

    /** @throws BusinessException at {@code presetName} */
    ReportPreset(long ownerId, String name, String query, boolean shared) {
        this.ownerId = ownerId;
        rename(name);
        ask(query, shared);
    }

    /** @throws BusinessException at {@code presetName} */
    void rename(String name) {
        var cleaned = Vietnamese.cleanLine(name);
        if (cleaned == null) {
            throw BusinessException.at("presetName", "report.preset.name.required");
        }
        if (cleaned.length() > MAX_NAME) {
            throw BusinessException.at("presetName", "report.preset.name.tooLong", MAX_NAME);
        }
        this.name = cleaned;
    }

    /** @param query letters, digits and {@code & = _ -} only, so that it is an address and nothing else */
    final void ask(String query, boolean shared) {
        if (query == null || query.length() > MAX_QUERY || !query.matches("[A-Za-z0-9&=_-]*")) {
            throw new BusinessException("report.preset.query");
        }
        this.query = query;
        this.shared = shared;
    }

    long getOwnerId() {
        return ownerId;
    }

    String getName() {
        return name;
    }

    String getQuery() {
        return query;
    }

    boolean isShared() {
        return shared;
    }
}
