package vn.bangtin.news.web;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.util.List;
import vn.bangtin.news.CategoryForm;
import vn.bangtin.news.CategoryRow;
import vn.bangtin.news.CategoryService;
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
    private List<CategoryRow> parents;
    private Conflict conflict;

    @PostConstruct
    void open() {
        var tree = categories.tree();
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
        // what stands below a category cannot stand above it
        var below = tree.withBelow(id);
        parents = tree.rows().stream().filter(row -> !below.contains(row.id())).toList();
    }

    public void save() {
        if (change(() -> categories.save(new CategoryForm(id, version, name, slug, parentId, sortOrder)))) {
            messages.info("category.saved", name);
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
