package vn.bangtin.news;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import vn.bangtin.account.Capability;
import vn.bangtin.platform.BusinessException;
import vn.bangtin.platform.ConflictException;
import vn.bangtin.platform.ContentChanged;
import vn.bangtin.platform.NotFoundException;
import vn.bangtin.platform.audit.AuditTrail;

/** The door to the tree of categories. */
@Stateless
public class CategoryService {

    private Categories categories;
    private AuditTrail audit;
    private Event<ContentChanged> changes;

    public CategoryService() {}

    @Inject
    public CategoryService(Categories categories, AuditTrail audit, Event<ContentChanged> changes) {
        this.categories = categories;
        this.audit = audit;
        this.changes = changes;
    }

    /** The whole tree, for everybody. One SQL statement. */
    public CategoryTree tree() {
        return categories.tree();
    }

    /**
     * One category as the edit page shows it.
     *
     * @throws NotFoundException if it does not exist
     */
    @RolesAllowed(Capability.NEWS_CATEGORIES)
    public CategoryForm forEditing(long id) {
        var category = categories.find(id).orElseThrow(NotFoundException::new);
        return new CategoryForm(
                id,
                category.getVersion(),
                category.getName(),
                category.getSlug(),
                category.getParent() == null ? null : category.getParent().getId(),
                category.getSortOrder());
    }

    /**
     * Stores a category.
     *
     * @return its id
     * @throws BusinessException at the field that breaks a rule
     * @throws ConflictException if somebody changed it since
     */
    @RolesAllowed(Capability.NEWS_CATEGORIES)
    public long save(CategoryForm form) {
        var all = categories.lockAll();
        var parent = form.parentId() == null ? null : find(all, form.parentId());
        Category category;
        if (form.id() == null) {
            category = new Category(form.name(), form.slug());
            category.moveBelow(parent, form.sortOrder());
            requireFreeSlug(all, category);
            categories.add(category);
            audit.created(category);
        } else {
            category = find(all, form.id());
            var before = category.auditFields();
            var outdated = category.getVersion() != form.version();
            category.rename(form.name(), form.slug());
            category.moveBelow(parent, form.sortOrder());
            if (outdated) {
                throw new ConflictException(
                        before, category.auditFields(), category.getVersion(), audit.lastActor(category));
            }
            requireFreeSlug(all, category);
            audit.changed(category, before);
        }
        changes.fire(new ContentChanged("news"));
        return category.getId();
    }

    /**
     * Moves a category among its neighbours.
     *
     * @param steps how many places down; negative: up; past an end means to that end
     * @throws NotFoundException if it does not exist
     */
    @RolesAllowed(Capability.NEWS_CATEGORIES)
    public void move(long id, int steps) {
        var all = categories.lockAll();
        var category = find(all, id);
        var places = categories.tree().rows();
        var neighbours = all.stream()
                .filter(other -> Objects.equals(other.getParent(), category.getParent()))
                .sorted(Comparator.comparingInt(other -> place(places, other)))
                .collect(Collectors.toCollection(ArrayList::new));
        var from = neighbours.indexOf(category);
        neighbours.remove(from);
        neighbours.add(Math.max(0, Math.min(neighbours.size(), from + steps)), category);
        for (var neighbour : neighbours) {
            var before = neighbour.auditFields();
            neighbour.moveBelow(neighbour.getParent(), neighbours.indexOf(neighbour) + 1);
            audit.changed(neighbour, before);
        }
        changes.fire(new ContentChanged("news"));
    }

    private static int place(List<CategoryRow> places, Category category) {
        for (var i = 0; i < places.size(); i++) {
            if (places.get(i).id() == category.getId()) {
                return i;
            }
        }
        return places.size();
    }

    /**
     * Takes a category out of the tree.
     *
     * @throws BusinessException if articles use it or categories stand below it
     * @throws ConflictException if somebody changed it since
     */
    @RolesAllowed(Capability.NEWS_CATEGORIES)
    public void delete(long id, int version) {
        var all = categories.lockAll();
        var category = find(all, id);
        if (category.getVersion() != version) {
            throw new ConflictException(
                    category.auditFields(), category.auditFields(), category.getVersion(), audit.lastActor(category));
        }
        if (all.stream().anyMatch(other -> category.equals(other.getParent()))) {
            throw new BusinessException("category.delete.hasChildren", category.getName());
        }
        if (categories.isUsed(category)) {
            throw new BusinessException("category.delete.inUse", category.getName());
        }
        audit.removed(category);
        categories.remove(category);
        changes.fire(new ContentChanged("news"));
    }

    private static Category find(List<Category> all, long id) {
        return all.stream()
                .filter(category -> category.getId() == id)
                .findFirst()
                .orElseThrow(NotFoundException::new);
    }

    private static void requireFreeSlug(List<Category> all, Category category) {
        if (all.stream().anyMatch(other -> other != category && other.getSlug().equals(category.getSlug()))) {
            throw BusinessException.at("slug", "category.slug.taken", category.getSlug());
        }
    }
}
