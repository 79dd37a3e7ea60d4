package vn.bangtin.place;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.bangtin.organisation.Unit;
import vn.bangtin.platform.BusinessException;
import vn.bangtin.platform.audit.Audited;
import vn.bangtin.platform.persistence.BaseEntity;
import vn.bangtin.platform.text.Vietnamese;

/**
 * A point that the portal speaks of, by its weather for instance. Its name is a display name, not an administrative fact;
 * when the map of the province changes it ends by its {@code validTo} or is hidden, and is never deleted. The first of the
 * shown places, in their order, is the one on the portal page.
 */
@Entity
@Table(name = "place")
public class Place extends BaseEntity implements Audited {

    /** In JPQL: whether readers see the place {@code p} on the day {@code :today}. */
    public static final String VISIBLE = "p.shown = true and (p.validFrom is null or p.validFrom <= :today)"
            + " and (p.validTo is null or p.validTo >= :today)";

    static final int MAX_ORDER = 10_000;
    private static final int MAX_NAME = 100;
    private static final int MAX_ALIASES = 20;

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

    @Column(nullable = false)
    @Enumerated(EnumType.STRING)
    private PlaceKind kind = PlaceKind.OTHER;

    /** One a line; null for none. */
    private String aliases;

    /** All its names as the search looks for them. */
    @Column(name = "search_key", nullable = false)
    private String searchKey;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "successor_id")
    private Place successor;

    @ManyToMany
    @JoinTable(
            name = "place_unit",
            joinColumns = @JoinColumn(name = "place_id"),
            inverseJoinColumns = @JoinColumn(name = "unit_id"))
    @OrderBy("name")
    private List<Unit> units = new ArrayList<>();

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
        if (clean.length() > MAX_NAME) {
            throw BusinessException.at("name", "error.tooLong", MAX_NAME);
        }
        this.name = clean;
        this.searchKey = keyOfAllNames();
    }

    /**
     * Says what it is and what else people call it. Names that say the same (in any spelling, or as its own name) are kept
     * once.
     *
     * @param kind not {@code null}
     * @param aliases other and former names
     * @throws BusinessException if there are too many, or one is too long
     */
    public void describe(PlaceKind kind, List<String> aliases) {
        if (kind == null) {
            throw BusinessException.at("kind", "place.kind.required");
        }
        var different = new LinkedHashMap<String, String>();
        for (var alias : aliases) {
            var clean = Vietnamese.cleanLine(alias);
            if (clean == null || Vietnamese.searchKey(clean).equals(Vietnamese.searchKey(name))) {
                continue;
            }
            if (clean.length() > MAX_NAME) {
                throw BusinessException.at("aliases", "place.alias.tooLong", clean.substring(0, 30), MAX_NAME);
            }
            different.putIfAbsent(Vietnamese.searchKey(clean), clean);
        }
        if (different.size() > MAX_ALIASES) {
            throw BusinessException.at("aliases", "place.aliases.tooMany", MAX_ALIASES);
        }
        this.kind = kind;
        this.aliases = different.isEmpty() ? null : String.join("\n", different.values());
        this.searchKey = keyOfAllNames();
    }

    // a line each, so that no search finds the end of one name with the beginning of the next
    private String keyOfAllNames() {
        return Stream.concat(Stream.of(name), getAliases().stream())
                .map(Vietnamese::searchKey)
                .collect(Collectors.joining("\n"));
    }

    /**
     * Says in which place it went on ("nay thuộc …").
     *
     * @param successor {@code null} if it is what it was
     * @throws BusinessException if it would go on in itself, at once or by way of others
     */
    public void goOnIn(Place successor) {
        for (var next = successor; next != null; next = next.successor) {
            if (next == this) {
                throw BusinessException.at("successor", "place.successor.itself");
            }
        }
        this.successor = successor;
    }

    /** Says whose people see it first. */
    void serve(List<Unit> units) {
        this.units = new ArrayList<>(units);
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

    /** {@link #VISIBLE} for one place: whether readers see it on a day. */
    boolean isVisibleOn(LocalDate day) {
        return shown && (validFrom == null || !day.isBefore(validFrom)) && (validTo == null || !day.isAfter(validTo));
    }

    /** What readers see for it on a day: itself, or else the first of the places in which it went on; empty for none. */
    Optional<Place> seenOn(LocalDate day) {
        return Stream.iterate(this, Objects::nonNull, Place::getSuccessor)
                .filter(place -> place.isVisibleOn(day))
                .findFirst();
    }

    PlaceItem toItem() {
        return new PlaceItem(getId(), name, latitude, longitude);
    }

    public PlaceKind getKind() {
        return kind;
    }

    /** Its other and former names. */
    public List<String> getAliases() {
        return aliases == null ? List.of() : aliases.lines().toList();
    }

    /** The place in which it went on, or {@code null}. */
    public Place getSuccessor() {
        return successor;
    }

    List<Unit> getUnits() {
        return units;
    }

    @Override
    public String auditTitle() {
        return name;
    }

    @Override
    public Map<String, String> auditFields() {
        var fields = new LinkedHashMap<String, String>();
        fields.put("place.name", name);
        fields.put("place.kind", kind.name());
        fields.put("place.aliases", String.join(", ", getAliases()));
        fields.put("place.successor", successor == null ? "" : successor.name);
        fields.put("place.units", units.stream().map(Unit::getName).sorted().collect(Collectors.joining(", ")));
        fields.put("place.latitude", BigDecimal.valueOf(latitude).toPlainString());
        fields.put("place.longitude", BigDecimal.valueOf(longitude).toPlainString());
        fields.put("place.sortOrder", Integer.toString(sortOrder));
        fields.put("place.shown", Boolean.toString(shown));
        fields.put("place.validFrom", validFrom == null ? "" : validFrom.toString());
        fields.put("place.validTo", validTo == null ? "" : validTo.toString());
        return fields;
    }
}
