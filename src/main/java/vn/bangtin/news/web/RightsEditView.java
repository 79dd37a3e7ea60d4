package vn.bangtin.news.web;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import vn.bangtin.news.CategoryRow;
import vn.bangtin.news.CategoryService;
import vn.bangtin.news.ScopeForm;
import vn.bangtin.news.ScopeLine;
import vn.bangtin.news.ScopeService;
import vn.bangtin.organisation.UnitRow;
import vn.bangtin.organisation.UnitService;
import vn.bangtin.platform.ConflictException;
import vn.bangtin.platform.NotFoundException;
import vn.bangtin.platform.web.Conflict;
import vn.bangtin.platform.web.Messages;
import vn.bangtin.platform.web.Navigation;

/** {@code /admin/rights/edit?id=}: where the capabilities of one account hold. */
@Named
@ViewScoped
public class RightsEditView implements Serializable {

    private static final long serialVersionUID = 1L;

    /** A place as it is being typed. */
    public static class Place implements Serializable {

        private static final long serialVersionUID = 1L;

        private Long categoryId;
        private Long unitId;

        public Long getCategoryId() {
            return categoryId;
        }

        public void setCategoryId(Long categoryId) {
            this.categoryId = categoryId;
        }

        public Long getUnitId() {
            return unitId;
        }

        public void setUnitId(Long unitId) {
            this.unitId = unitId;
        }
    }

    /** One capability: everywhere, or in some places. */
    public static class Choice implements Serializable {

        private static final long serialVersionUID = 1L;

        private final String capability;
        private final List<Place> places = new ArrayList<>();
        private boolean limited;

        Choice(ScopeForm form, String capability) {
            this.capability = capability;
            limited = form.limited().contains(capability);
            form.lines().stream()
                    .filter(line -> line.capability().equals(capability))
                    .forEach(line -> {
                        var place = new Place();
                        place.setCategoryId(line.categoryId());
                        place.setUnitId(line.unitId());
                        places.add(place);
                    });
            if (places.isEmpty()) {
                add();
            }
        }

        /** One more place. */
        public final void add() {
            places.add(new Place());
        }

        public void remove(Place place) {
            places.remove(place);
        }

        /** The id of its field. */
        public String getField() {
            return ScopeService.field(capability);
        }

        public String getCapability() {
            return capability;
        }

        public List<Place> getPlaces() {
            return places;
        }

        public boolean isLimited() {
            return limited;
        }

        public void setLimited(boolean limited) {
            this.limited = limited;
        }
    }

    @Inject
    private ScopeService scopes;

    @Inject
    private CategoryService categories;

    @Inject
    private UnitService units;

    @Inject
    private Messages messages;

    @Inject
    private Navigation navigation;

    @Inject
    private HttpServletRequest request;

    private ScopeForm stored;
    private List<Choice> choices;
    private List<CategoryRow> categoryRows;
    private List<UnitRow> unitRows;
    private Conflict conflict;

    @PostConstruct
    void open() {
        var wanted = request.getParameter("id");
        if (wanted == null || !wanted.matches("\\d{1,18}")) {
            throw new NotFoundException();
        }
        stored = scopes.forEditing(Long.parseLong(wanted));
        choices = stored.capabilities().stream()
                .map(capability -> new Choice(stored, capability))
                .toList();
        categoryRows = categories.tree().rows();
        unitRows = units.units();
    }

    public void save() {
        conflict = null;
        try {
            if (messages.attempt(() -> scopes.save(form()))) {
                messages.info("scope.saved", stored.account());
                navigation.redirect("/admin/rights");
            }
        } catch (ConflictException met) {
            conflict = Conflict.of(met);
            stored = scopes.forEditing(stored.accountId());
            messages.error(met);
        }
    }

    private ScopeForm form() {
        return new ScopeForm(
                stored.accountId(),
                stored.account(),
                stored.capabilities(),
                choices.stream()
                        .filter(Choice::isLimited)
                        .map(Choice::getCapability)
                        .collect(Collectors.toSet()),
                choices.stream()
                        .flatMap(choice -> choice.getPlaces().stream()
                                // a line that was never filled in is none, as long as another says where
                                .filter(place -> choice.getPlaces().size() == 1
                                        || place.getCategoryId() != null
                                        || place.getUnitId() != null)
                                .map(place -> new ScopeLine(
                                        choice.getCapability(), place.getCategoryId(), place.getUnitId())))
                        .toList(),
                stored.seen());
    }

    /** A category in the lists, moved in by its depth. */
    public String label(CategoryRow row) {
        return "– ".repeat(row.depth()) + row.name();
    }

    public ScopeForm getStored() {
        return stored;
    }

    public List<Choice> getChoices() {
        return choices;
    }

    public List<CategoryRow> getCategories() {
        return categoryRows;
    }

    public List<UnitRow> getUnits() {
        return unitRows;
    }

    public Conflict getConflict() {
        return conflict;
    }
}
