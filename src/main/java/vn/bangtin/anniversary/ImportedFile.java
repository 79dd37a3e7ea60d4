package vn.bangtin.anniversary;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import vn.bangtin.platform.BusinessException;
import vn.bangtin.platform.audit.Audited;
import vn.bangtin.platform.persistence.BaseEntity;
import vn.bangtin.platform.text.Vietnamese;

/** A file from which rows were or are to be taken; it is kept, so that one can tell later what it held. */
@Entity
@Table(name = "imported_file")
public class ImportedFile extends BaseEntity implements Audited {

    private static final int MAX_NAME = 200;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private ImportKind kind;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private ImportState state = ImportState.CHECKED;

    @Column(name = "file_name", nullable = false)
    private String name;

    @Column(name = "file_size", nullable = false)
    private long size;

    @Column(name = "file_hash", nullable = false)
    private String hash;

    @Column(name = "checked_by", nullable = false)
    private long checkedBy;

    @Column(name = "imported_at")
    private Instant importedAt;

    @Column(name = "imported_by")
    private Long importedBy;

    private Integer added;

    private Integer skipped;

    @Column(name = "undone_at")
    private Instant undoneAt;

    @Column(name = "undone_by")
    private Long undoneBy;

    @Column(name = "taken_back")
    private Integer takenBack;

    protected ImportedFile() {}

    /**
     * A file that was looked at.
     *
     * @param name as its sender calls it
     * @param hash SHA-256 of its content, in hexadecimal
     * @param checkedBy the account of who sent it
     */
    public ImportedFile(ImportKind kind, String name, long size, String hash, long checkedBy) {
        var clean = Objects.requireNonNullElse(Vietnamese.cleanLine(name), "?");
        this.kind = kind;
        this.name = clean.length() <= MAX_NAME ? clean : clean.substring(clean.length() - MAX_NAME);
        this.size = size;
        this.hash = hash;
        this.checkedBy = checkedBy;
    }

    /**
     * Its rows are in the portal now.
     *
     * @throws BusinessException if they are already, or it was put away
     */
    public void imported(int added, int skipped, long accountId, Instant now) {
        require(ImportState.CHECKED);
        state = ImportState.IMPORTED;
        this.added = added;
        this.skipped = skipped;
        importedBy = accountId;
        importedAt = now;
    }

    /**
     * Its rows are not in the portal any more, but for those that somebody changed.
     *
     * @throws BusinessException if they never were, or that was done already
     */
    public void undone(int takenBack, long accountId, Instant now) {
        require(ImportState.IMPORTED);
        state = ImportState.UNDONE;
        this.takenBack = takenBack;
        undoneBy = accountId;
        undoneAt = now;
    }

    /**
     * Nothing is taken of it.
     *
     * @throws BusinessException if something was
     */
    public void drop() {
        require(ImportState.CHECKED);
        state = ImportState.DROPPED;
    }

    private void require(ImportState expected) {
        if (state != expected) {
            throw new BusinessException("import.otherState." + state.name(), name);
        }
    }

    public ImportKind getKind() {
        return kind;
    }

    public ImportState getState() {
        return state;
    }

    public String getName() {
        return name;
    }

    @Override
    public String auditTitle() {
        return name;
    }

    @Override
    public Map<String, String> auditFields() {
        var fields = new LinkedHashMap<String, String>();
        fields.put("import.kind", kind.name());
        fields.put("import.state", state.name());
        fields.put("import.hash", hash);
        fields.put("import.added", Objects.toString(added, ""));
        fields.put("import.skipped", Objects.toString(skipped, ""));
        fields.put("import.takenBack", Objects.toString(takenBack, ""));
        return fields;
    }
}
