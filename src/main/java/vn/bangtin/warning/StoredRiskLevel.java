package vn.bangtin.warning;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.LocalDate;
import vn.bangtin.platform.persistence.BaseEntity;

/** A {@link RiskLevel} as it is stored, with the days on which it holds and its source. */
@Entity
@Table(name = "risk_level")
class StoredRiskLevel extends BaseEntity {

    @Column(name = "risk_level", nullable = false)
    private int level;

    @Column(nullable = false)
    private String name;

    @Column(name = "name_en", nullable = false)
    private String nameEnglish;

    @Column(nullable = false)
    private String colour;

    @Column(name = "colour_en", nullable = false)
    private String colourEnglish;

    @Column(name = "valid_from", nullable = false)
    private LocalDate validFrom;

    @Column(name = "valid_to")
    private LocalDate validTo;

    @Column(nullable = false)
    private String source;

    protected StoredRiskLevel() {}
}
