package vn.bangtin.weather;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.Arrays;
import vn.bangtin.platform.persistence.BaseEntity;

/** Which concentrations of a pollutant stand for which steps of the air quality index, with its source. */
@Entity
@Table(name = "air_scale")
class StoredAirScale extends BaseEntity {

    /** The row with the steps of the index itself. */
    static final String INDEX = "INDEX";

    @Column(nullable = false)
    private String quantity;

    @Column(nullable = false)
    private String points;

    @Column(name = "valid_from", nullable = false)
    private LocalDate validFrom;

    @Column(name = "valid_to")
    private LocalDate validTo;

    @Column(nullable = false)
    private String source;

    protected StoredAirScale() {}

    String getQuantity() {
        return quantity;
    }

    double[] getPoints() {
        return Arrays.stream(points.split(" ")).mapToDouble(Double::parseDouble).toArray();
    }

    boolean holdsOn(LocalDate day) {
        return !day.isBefore(validFrom) && (validTo == null || !day.isAfter(validTo));
    }
}
