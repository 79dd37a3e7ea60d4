package vn.bangtin.place;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import vn.bangtin.platform.BusinessException;
import vn.bangtin.platform.audit.Audited;
import vn.bangtin.platform.persistence.BaseEntity;
import vn.bangtin.platform.text.Vietnamese;

/**
 * A point that the portal speaks of, by its weather for instance. Its name is a display name, not an administrative fact; when the map of the
 * province changes it ends by its {@code validTo} or is hidden, and is never deleted. The first of the shown places, in
 * their order, is the one on the portal page.
 */
@Entity
@Table(name = "place")
public class Place extends BaseEntity implements Audited {

    /** In JPQL: whether readers see the place {@code p} on the day {@code :today}. */
    public static final String VISIBLE = "p.shown = true and (p.validFrom is null or p.validFrom <= :today)"
            + " and (p.validTo is null or p.validTo >= :today)";

    private static final int MAX_ORDER = 10_000;

    @Column(nullable = false)
    private String name;

    @Column(nullable = false)
    private double latitude;

    @Column(nullable = false)
    private double longitude;

    @Column(name = "sort_order", nullable = false)
    private int sortOrder;

    @Column(nullable = false)
    private boolean shown = true;

    @Column(name = "valid_from")
    private LocalDate validFrom;

    /** The last day on which it is shown; null for no end. */
    @Column(name = "valid_to")
    private LocalDate validTo;

    protected Place() {}

    /**
     * @param name the display name, 1 to 100 characters
     * @param latitude degrees north, −90 to 90
     * @param longitude degrees east, −180 to 180
     * @throws BusinessException at the field that is wrong
     */
    public Place(String name, double latitude, double longitude) {
        rename(name);
        moveTo(latitude, longitude);
    }

    /** Gives it another display name. */
    public final void rename(String name) {
        var clean = Vietnamese.cleanLine(name);
        if (clean == null) {
            throw BusinessException.at("name", "place.name.required");
        }
        if (clean.length() > 100) {
            throw BusinessException.at("name", "error.tooLong", 100);
        }
        this.name = clean;
    }

    /**
     * Puts it elsewhere; what is known of the point where it was is no longer its own.
     *
     * @return whether it moved at all
     */
    public final boolean moveTo(double latitude, double longitude) {
        // written this way round, NaN is refused too
        if (!(latitude >= -90 && latitude <= 90)) {
            throw BusinessException.at("latitude", "place.latitude.range");
        }
        if (!(longitude >= -180 && longitude <= 180)) {
            throw BusinessException.at("longitude", "place.longitude.range");
        }
        var moved = this.latitude != latitude || this.longitude != longitude;
        this.latitude = latitude;
        this.longitude = longitude;
        return moved;
    }

    /**
     * Decides where in the order, whether, and on which days it is shown.
     *
     * @param from the first day, {@code null} for no beginning
     * @param to the last day, {@code null} for no end
     */
    public void show(int sortOrder, boolean shown, LocalDate from, LocalDate to) {
        if (from != null && to != null && to.isBefore(from)) {
            throw BusinessException.at("validTo", "error.endBeforeStart");
        }
        if (sortOrder < 0 || sortOrder > MAX_ORDER) {
            throw BusinessException.at("sortOrder", "place.sortOrder.range", MAX_ORDER);
        }
        this.sortOrder = sortOrder;
        this.shown = shown;
        this.validFrom = from;
        this.validTo = to;
    }

    public String getName() {
        return name;
    }

    public double getLatitude() {
        return latitude;
    }

    public double getLongitude() {
        return longitude;
    }

    public int getSortOrder() {
        return sortOrder;
    }

    public boolean isShown() {
        return shown;
    }

    public LocalDate getValidFrom() {
        return validFrom;
    }

    public LocalDate getValidTo() {
        return validTo;
    }

    @Override
    public String auditTitle() {
        return name;
    }

    @Override
    public Map<String, String> auditFields() {
        var fields = new LinkedHashMap<String, String>();
        fields.put("place.name", name);
        fields.put("place.latitude", BigDecimal.valueOf(latitude).toPlainString());
        fields.put("place.longitude", BigDecimal.valueOf(longitude).toPlainString());
        fields.put("place.sortOrder", Integer.toString(sortOrder));
        fields.put("place.shown", Boolean.toString(shown));
        fields.put("place.validFrom", validFrom == null ? "" : validFrom.toString());
        fields.put("place.validTo", validTo == null ? "" : validTo.toString());
        return fields;
    }
}
