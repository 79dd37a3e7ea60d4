package vn.bangtin.news;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Set;
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
    private OldAddresses addresses;
    private Audiences audiences;
    private AuditTrail audit;
    private Event<ContentChanged> changes;

    public CategoryService() {}

    @Inject
    public CategoryService(
            Categories categories,
            OldAddresses addresses,
            Audiences audiences,
            AuditTrail audit,
            Event<ContentChanged> changes) {
        this.categories = categories;
        this.addresses = addresses;
        this.audiences = audiences;
        this.audit = audit;
        this.changes = changes;
    }

    /** The whole tree, as the desk works with it; what readers see of it, {@link NewsService#tree} says. One SQL statement. */
    public CategoryTree tree() {
        return categories.tree();
    }

    /**
     * The whole tree as pickers of filters show it: a change made on another node shows within 15 seconds. Seldom a SQL
     * statement.
     */
    public CategoryTree remembered() {
        return audiences.known().tree();
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
                category.getSortOrder(),
                category.getAudience());
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
            category.readBy(form.audience());
            requireFreeSlug(all, category);
            categories.add(category);
            audit.created(category);
            addresses.free(OldAddresses.CATEGORY, category.getSlug());
        } else {
            category = find(all, form.id());
            var before = category.auditFields();
            var slug = category.getSlug();
            var outdated = category.getVersion() != form.version();
            category.rename(form.name(), form.slug());
            category.moveBelow(parent, form.sortOrder());
            category.readBy(form.audience());
            if (outdated) {
                throw new ConflictException(
                        before, category.auditFields(), category.getVersion(), audit.lastActor(category));
            }
            requireFreeSlug(all, category);
            if (!slug.equals(category.getSlug())) {
                // what it was called before leads to it
                addresses.free(OldAddresses.CATEGORY, category.getSlug());
                addresses.keep(OldAddresses.CATEGORY, slug, category.getId());
            }
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
        addresses.remove(OldAddresses.CATEGORY, id);
        categories.remove(category);
        changes.fire(new ContentChanged("news"));
    }

    /** How many articles a category has, as their main one or beside it. */
    @RolesAllowed(Capability.NEWS_CATEGORIES)
    public long articles(long id) {
        return categories.articles(id);
    }

    /**
     * Makes two categories into one: articles, categories below, places of capabilities and addresses go to the other, and
     * it is gone.
     *
     * @param intoId the other one
     * @throws BusinessException at {@code into} if both are the same, the other stands below, or other people read it
     * @throws ConflictException if somebody changed it since
     */
    @RolesAllowed(Capability.NEWS_CATEGORIES)
    public void merge(long id, int version, Long intoId) {
        var all = categories.lockAll();
        var from = find(all, id);
        if (intoId == null || intoId == id) {
            throw BusinessException.at("into", "category.merge.into");
        }
        var into = find(all, intoId);
        if (from.getVersion() != version) {
            throw new ConflictException(
                    from.auditFields(), from.auditFields(), from.getVersion(), audit.lastActor(from));
        }
        for (var above = into.getParent(); above != null; above = above.getParent()) {
            if (above.equals(from)) {
                throw BusinessException.at("into", "category.merge.below", into.getName());
            }
        }
        if (!readers(from).equals(readers(into))) {
            throw BusinessException.at("into", "category.merge.audience", from.getName(), into.getName());
        }
        var before = from.auditFields();
        var after = new LinkedHashMap<>(before);
        after.put("category.mergedInto", into.getName());
        all.stream().filter(other -> from.equals(other.getParent())).forEach(child -> {
            var childBefore = child.auditFields();
            child.moveBelow(into, child.getSortOrder());
            audit.changed(child, childBefore);
        });
        categories.move(id, intoId);
        addresses.move(OldAddresses.CATEGORY, id, intoId);
        addresses.keep(OldAddresses.CATEGORY, from.getSlug(), intoId);
        audit.done("merged", "Category", id, from.getName(), before, after);
        categories.remove(from);
        changes.fire(new ContentChanged("news"));
    }

    /** All that narrows who reads a category: its own audience and those above it. */
    private static Set<Audience> readers(Category category) {
        var audiences = new HashSet<Audience>();
        for (var one = category; one != null; one = one.getParent()) {
            audiences.add(one.getAudience());
        }
        audiences.remove(Audience.EVERYONE);
        return audiences;
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
