package vn.bangtin.warning;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.LocalDate;
import vn.bangtin.platform.persistence.BaseEntity;

/** A {@link Hazard} as it is stored, with the days on which it holds and its source. */
@Entity
@Table(name = "hazard")
class StoredHazard extends BaseEntity {

    @Column(nullable = false)
    private String code;

    @Column(name = "sort_order", nullable = false)
    private int sortOrder;

    @Column(nullable = false)
    private String name;

    @Column(name = "name_en", nullable = false)
    private String nameEnglish;

    private String codes;

    private String words;

    @Column(name = "valid_from", nullable = false)
    private LocalDate validFrom;

    @Column(name = "valid_to")
    private LocalDate validTo;

    @Column(nullable = false)
    private String source;

    protected StoredHazard() {}
}
