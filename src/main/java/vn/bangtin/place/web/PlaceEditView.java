package vn.bangtin.place.web;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import vn.bangtin.organisation.UnitRow;
import vn.bangtin.organisation.UnitService;
import vn.bangtin.place.PlaceForm;
import vn.bangtin.place.PlaceKind;
import vn.bangtin.place.PlaceName;
import vn.bangtin.place.PlaceService;
import vn.bangtin.platform.BusinessException;
import vn.bangtin.platform.ConflictException;
import vn.bangtin.platform.NotFoundException;
import vn.bangtin.platform.web.Conflict;
import vn.bangtin.platform.web.Messages;
import vn.bangtin.platform.web.Navigation;

/** {@code /admin/places/edit}: a new place, or {@code ?id=} one that exists. */
@Named
@ViewScoped
public class PlaceEditView implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final String TABLE = "/admin/places";

    @Inject
    private PlaceService places;

    @Inject
    private UnitService unitService;

    @Inject
    private Messages messages;

    @Inject
    private Navigation navigation;

    @Inject
    private HttpServletRequest request;

    private Long id;
    private int version;
    private String name;
    private String latitude;
    private String longitude;
    private Integer sortOrder;
    private boolean shown = true;
    private LocalDate validFrom;
    private LocalDate validTo;
    private PlaceKind kind = PlaceKind.OTHER;
    private String aliases;
    private Long successorId;
    private List<Long> unitIds = new ArrayList<>();
    private List<UnitRow> units;
    private List<PlaceName> names;
    private List<PlaceName> before = List.of();
    private Conflict conflict;

    @PostConstruct
    void open() {
        units = unitService.units();
        names = places.names();
        var asked = request.getParameter("id");
        if (asked == null) {
            return;
        }
        if (!asked.matches("\\d{1,18}")) {
            throw new NotFoundException();
        }
        id = Long.valueOf(asked);
        var form = places.place(id);
        version = form.version();
        name = form.name();
        latitude = text(form.latitude());
        longitude = text(form.longitude());
        sortOrder = form.sortOrder();
        shown = form.shown();
        validFrom = form.validFrom();
        validTo = form.validTo();
        kind = form.kind();
        aliases = String.join("\n", form.aliases());
        successorId = form.successorId();
        unitIds = new ArrayList<>(form.unitIds());
        before = places.before(id);
    }

    /** Stores the place and goes back to the table. */
    public void save() {
        try {
            if (messages.attempt(() -> places.save(new PlaceForm(
                    id,
                    version,
                    name,
                    degrees("latitude", latitude),
                    degrees("longitude", longitude),
                    sortOrder,
                    shown,
                    validFrom,
                    validTo,
                    kind,
                    aliases == null ? List.of() : aliases.lines().toList(),
                    successorId,
                    unitIds)))) {
                messages.info("place.edit.saved", name);
                navigation.redirect(TABLE);
            }
        } catch (ConflictException e) {
            conflict = Conflict.of(e);
            version = e.storedVersion();
        }
    }

    // A person types 20,4339 and copies 20.4339 from a map; a converter of one language would read one of them wrong.
    private static double degrees(String field, String typed) {
        try {
            return new BigDecimal(typed.strip().replace(',', '.')).doubleValue();
        } catch (NumberFormatException e) {
            throw BusinessException.at(field, "place.coordinate.invalid", typed);
        }
    }

    private static String text(double degrees) {
        return BigDecimal.valueOf(degrees).stripTrailingZeros().toPlainString();
    }

    public Long getId() {
        return id;
    }

    /** The id in a list, as those who add to the page want it; empty for a new place. */
    public List<Long> getIds() {
        return id == null ? List.of() : List.of(id);
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getLatitude() {
        return latitude;
    }

    public void setLatitude(String latitude) {
        this.latitude = latitude;
    }

    public String getLongitude() {
        return longitude;
    }

    public void setLongitude(String longitude) {
        this.longitude = longitude;
    }

    public Integer getSortOrder() {
        return sortOrder;
    }

    public void setSortOrder(Integer sortOrder) {
        this.sortOrder = sortOrder;
    }

    public boolean isShown() {
        return shown;
    }

    public void setShown(boolean shown) {
        this.shown = shown;
    }

    public LocalDate getValidFrom() {
        return validFrom;
    }

    public void setValidFrom(LocalDate validFrom) {
        this.validFrom = validFrom;
    }

    public LocalDate getValidTo() {
        return validTo;
    }

    public void setValidTo(LocalDate validTo) {
        this.validTo = validTo;
    }

    public PlaceKind getKind() {
        return kind;
    }

    public void setKind(PlaceKind kind) {
        this.kind = kind;
    }

    public PlaceKind[] getKinds() {
        return PlaceKind.values();
    }

    public String getAliases() {
        return aliases;
    }

    public void setAliases(String aliases) {
        this.aliases = aliases;
    }

    public Long getSuccessorId() {
        return successorId;
    }

    public void setSuccessorId(Long successorId) {
        this.successorId = successorId;
    }

    /** The places in which this one may go on. */
    public List<PlaceName> getSuccessors() {
        return names.stream().filter(other -> id == null || other.id() != id).toList();
    }

    /** The places that went on in this one. */
    public List<PlaceName> getBefore() {
        return before;
    }

    public List<Long> getUnitIds() {
        return unitIds;
    }

    public void setUnitIds(List<Long> unitIds) {
        this.unitIds = unitIds;
    }

    /** The units that it may serve. */
    public List<UnitRow> getUnits() {
        return units;
    }

    public Conflict getConflict() {
        return conflict;
    }
}
