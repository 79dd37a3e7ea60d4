package vn.bangtin.weather;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.LocalDate;
import vn.bangtin.platform.persistence.BaseEntity;

/** An {@link AirBand} as it is stored, with its source. */
@Entity
@Table(name = "air_band")
class StoredAirBand extends BaseEntity {

    @Column(name = "up_to", nullable = false)
    private int upTo;

    @Column(nullable = false)
    private String words;

    @Column(name = "words_en", nullable = false)
    private String wordsEnglish;

    @Column(nullable = false)
    private String colour;

    @Column(name = "valid_from", nullable = false)
    private LocalDate validFrom;

    @Column(name = "valid_to")
    private LocalDate validTo;

    @Column(nullable = false)
    private String source;

    protected StoredAirBand() {}
}
