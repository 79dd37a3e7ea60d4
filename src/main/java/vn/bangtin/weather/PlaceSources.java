package vn.bangtin.weather;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import vn.bangtin.platform.audit.Audited;
import vn.bangtin.platform.persistence.BaseEntity;

/** Which sources are asked for a place, and in which order, where that is not the order of the portal. */
@Entity
@Table(name = "place_sources")
class PlaceSources extends BaseEntity implements Audited {

    @Column(name = "place_id", nullable = false, updatable = false)
    private long placeId;

    private String sources;

    protected PlaceSources() {}

    PlaceSources(long placeId) {
        this.placeId = placeId;
    }

    /** @param names in the order in which they are asked; none: as the portal does */
    void ask(List<String> names) {
        sources = names.isEmpty() ? null : stored(names);
    }

    long getPlaceId() {
        return placeId;
    }

    List<String> getSources() {
        return names(sources);
    }

    /** The names as they are stored; at least one. */
    static String stored(List<String> names) {
        return String.join(",", names);
    }

    /** What is stored, as a list. */
    static List<String> names(String stored) {
        return stored == null ? List.of() : List.of(stored.split(","));
    }

    @Override
    public String auditTitle() {
        return Long.toString(placeId);
    }

    @Override
    public Map<String, String> auditFields() {
        return Map.of("weather.sources.order", Objects.toString(sources, ""));
    }
}
