package vn.bangtin.warning;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.LinkedHashMap;
import java.util.Map;
import vn.bangtin.platform.BusinessException;
import vn.bangtin.platform.audit.Audited;
import vn.bangtin.platform.persistence.BaseEntity;

/** From which level on a unit is told of warnings, if not from the usual one. */
@Entity
@Table(name = "informed_unit")
class InformedUnit extends BaseEntity implements Audited {

    /** The unit is never told. */
    static final int NEVER = 0;

    @Column(name = "unit_id", nullable = false, updatable = false)
    private long unitId;

    @Column(name = "from_level", nullable = false)
    private int fromLevel;

    protected InformedUnit() {}

    InformedUnit(long unitId, int fromLevel) {
        this.unitId = unitId;
        tellFrom(fromLevel);
    }

    final void tellFrom(int level) {
        if (level < NEVER || level > 5) {
            throw BusinessException.at("level", "warning.inform.level.invalid");
        }
        fromLevel = level;
    }

    long getUnitId() {
        return unitId;
    }

    int getFromLevel() {
        return fromLevel;
    }

    @Override
    public String auditTitle() {
        return Long.toString(unitId);
    }

    @Override
    public Map<String, String> auditFields() {
        var fields = new LinkedHashMap<String, String>();
        fields.put("warning.inform.level", Integer.toString(fromLevel));
        return fields;
    }
}
