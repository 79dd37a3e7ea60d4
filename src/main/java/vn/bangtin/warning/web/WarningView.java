package vn.bangtin.warning.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import vn.bangtin.place.ListedPlace;
import vn.bangtin.place.PlaceService;
import vn.bangtin.platform.NotFoundException;
import vn.bangtin.platform.text.Vietnamese;
import vn.bangtin.warning.WarningRow;
import vn.bangtin.warning.WarningService;

/** {@code /warnings/view?id=}: one message, and how the warning of this danger went on. */
@Named
@RequestScoped
public class WarningView {

    private WarningService warnings;
    private PlaceService places;
    private Clock clock;
    private String id;
    private WarningRow row;
    private List<WarningRow> chain;
    private List<String> placeNames;
    private WarningMap map;

    protected WarningView() {}

    @Inject
    WarningView(WarningService warnings, PlaceService places, Clock clock) {
        this.warnings = warnings;
        this.places = places;
        this.clock = clock;
    }

    /** When the page is opened; a message that is not published is no page. */
    public void open() throws IOException {
        try {
            var number = Long.parseLong(id);
            chain = warnings.chain(number);
            row = chain.stream().filter(one -> one.id() == number).findFirst().orElseThrow(NotFoundException::new);
            var listed = places.listed();
            placeNames = listed.stream()
                    .filter(place -> row.placeIds().contains(place.id()))
                    .map(ListedPlace::name)
                    .sorted(Vietnamese.order())
                    .toList();
            var outlines = warnings.outlines(List.of(number));
            map = listed.isEmpty() || row.isCancellation() ? null : new WarningMap(listed, List.of(row), outlines);
        } catch (NotFoundException | NumberFormatException e) {
            var faces = FacesContext.getCurrentInstance();
            faces.getExternalContext().responseSendError(404, null);
            faces.responseComplete();
        }
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }

    /** The message; {@code null} if there is no such page. */
    public WarningRow getRow() {
        return row;
    }

    /** Whether it warns now. */
    public boolean isInForce() {
        return row.isInForce(clock.instant());
    }

    /** All messages about this danger, newest first. */
    public List<WarningRow> getChain() {
        return chain.stream()
                .sorted(Comparator.comparing(WarningRow::sent).reversed())
                .toList();
    }

    /** The message that took its place; {@code null} if none did. */
    public WarningRow getReplacement() {
        return chain.stream()
                .filter(one -> row.replacedById() != null && one.id() == row.replacedById())
                .findFirst()
                .orElse(null);
    }

    /** The names of our places in its area. */
    public List<String> getPlaceNames() {
        return placeNames;
    }

    /** Where it is; {@code null} for a cancellation. */
    public WarningMap getMap() {
        return map;
    }
}
