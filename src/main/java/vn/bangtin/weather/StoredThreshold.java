package vn.bangtin.weather;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.LocalDate;
import vn.bangtin.platform.persistence.BaseEntity;

/** A {@link Threshold} as it is stored, with its source. */
@Entity
@Table(name = "weather_threshold")
class StoredThreshold extends BaseEntity {

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private ThresholdKind kind;

    @Column(name = "at_least")
    private Double atLeast;

    private Double below;

    @Column(nullable = false)
    private String words;

    @Column(name = "words_en", nullable = false)
    private String wordsEnglish;

    @Column(name = "valid_from", nullable = false)
    private LocalDate validFrom;

    @Column(name = "valid_to")
    private LocalDate validTo;

    @Column(nullable = false)
    private String source;

    protected StoredThreshold() {}
}
