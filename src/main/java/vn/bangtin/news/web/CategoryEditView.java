package vn.bangtin.news.web;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import vn.bangtin.account.Role;
import vn.bangtin.news.Audience;
import vn.bangtin.news.CategoryForm;
import vn.bangtin.news.CategoryRow;
import vn.bangtin.news.CategoryService;
import vn.bangtin.organisation.UnitRow;
import vn.bangtin.organisation.UnitService;
import vn.bangtin.platform.ConflictException;
import vn.bangtin.platform.NotFoundException;
import vn.bangtin.platform.web.Conflict;
import vn.bangtin.platform.web.Messages;
import vn.bangtin.platform.web.Navigation;

/** {@code /admin/categories/edit}: a new category, or {@code ?id=} one that exists. */
@Named
@ViewScoped
public class CategoryEditView implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private CategoryService categories;

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
    private String storedName;
    private String name;
    private String slug;
    private Long parentId;
    private int sortOrder;
    private Audience.Kind audience = Audience.Kind.EVERYONE;
    private List<Long> audienceUnits = new ArrayList<>();
    private Role[] audienceRoles = {};
    private List<UnitRow> units;
    private List<CategoryRow> others;
    private long articles;
    private Long into;
    private List<CategoryRow> parents;
    private Conflict conflict;

    @PostConstruct
    void open() {
        var tree = categories.tree();
        units = unitService.units();
        var wanted = request.getParameter("id");
        if (wanted == null) {
            parents = tree.rows();
            // a new one comes last
            sortOrder =
                    tree.rows().stream().mapToInt(CategoryRow::sortOrder).max().orElse(0) + 1;
            return;
        }
        if (!wanted.matches("\\d{1,18}")) {
            throw new NotFoundException();
        }
        var form = categories.forEditing(Long.parseLong(wanted));
        id = form.id();
        version = form.version();
        storedName = form.name();
        name = form.name();
        slug = form.slug();
        parentId = form.parentId();
        sortOrder = form.sortOrder();
        audience = form.audience().kind();
        audienceUnits = new ArrayList<>(form.audience().unitIds());
        audienceRoles = form.audience().roles().toArray(Role[]::new);
        articles = categories.articles(id);
        others = tree.rows().stream().filter(row -> row.id() != id).toList();
        // what stands below a category cannot stand above it
        var below = tree.withBelow(id);
        parents = tree.rows().stream().filter(row -> !below.contains(row.id())).toList();
    }

    public void save() {
        if (change(() -> categories.save(form()))) {
            messages.info("category.saved", name);
            navigation.redirect("/admin/categories");
        }
    }

    private CategoryForm form() {
        return new CategoryForm(
                id,
                version,
                name,
                slug,
                parentId,
                sortOrder,
                new Audience(audience, new HashSet<>(audienceUnits), Set.of(audienceRoles)));
    }

    /** Gives all it has to another one. */
    public void merge() {
        if (change(() -> categories.merge(id, version, into))) {
            messages.info(
                    "category.merged",
                    storedName,
                    others.stream()
                            .filter(row -> row.id() == into)
                            .map(CategoryRow::name)
                            .findFirst()
                            .orElse(""));
            navigation.redirect("/admin/categories");
        }
    }

    public void delete() {
        if (change(() -> categories.delete(id, version))) {
            messages.info("category.deleted", storedName);
            navigation.redirect("/admin/categories");
        }
    }

    private boolean change(Runnable change) {
        conflict = null;
        try {
            return messages.attempt(change);
        } catch (ConflictException met) {
            conflict = Conflict.of(met);
            version = conflict.version();
            messages.error(met);
            return false;
        }
    }

    /** The bundle key of the heading. */
    public String getHeading() {
        return id == null ? "category.create" : "category.change";
    }

    /** A category in the list, moved in by its depth. */
    public String label(CategoryRow row) {
        return "– ".repeat(row.depth()) + row.name();
    }

    public Audience.Kind[] getKinds() {
        return Audience.Kind.values();
    }

    public Role[] getRoles() {
        return Role.values();
    }

    public List<UnitRow> getUnits() {
        return units;
    }

    /** Those that it can become one with. */
    public List<CategoryRow> getOthers() {
        return others;
    }

    /** How many articles it has. */
    public long getArticles() {
        return articles;
    }

    public Long getInto() {
        return into;
    }

    public void setInto(Long into) {
        this.into = into;
    }

    public Audience.Kind getAudience() {
        return audience;
    }

    public void setAudience(Audience.Kind audience) {
        this.audience = audience;
    }

    public List<Long> getAudienceUnits() {
        return audienceUnits;
    }

    public void setAudienceUnits(List<Long> audienceUnits) {
        this.audienceUnits = audienceUnits;
    }

    public Role[] getAudienceRoles() {
        return audienceRoles.clone();
    }

    public void setAudienceRoles(Role[] audienceRoles) {
        this.audienceRoles = audienceRoles == null ? new Role[0] : audienceRoles.clone();
    }

    public Long getId() {
        return id;
    }

    public String getStoredName() {
        return storedName;
    }

    public List<CategoryRow> getParents() {
        return parents;
    }

    public Conflict getConflict() {
        return conflict;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getSlug() {
        return slug;
    }

    public void setSlug(String slug) {
        this.slug = slug;
    }

    public Long getParentId() {
        return parentId;
    }

    public void setParentId(Long parentId) {
        this.parentId = parentId;
    }

    public int getSortOrder() {
        return sortOrder;
    }

    public void setSortOrder(int sortOrder) {
        this.sortOrder = sortOrder;
    }
}
