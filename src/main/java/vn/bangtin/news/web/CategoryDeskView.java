package vn.bangtin.news.web;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Objects;
import vn.bangtin.news.CategoryRow;
import vn.bangtin.news.CategoryService;
import vn.bangtin.platform.web.Messages;
import vn.bangtin.platform.web.Navigation;

/** {@code /admin/categories}: the tree of categories, each with its buttons to move it among its neighbours. */
@Named
@ViewScoped
public class CategoryDeskView implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private CategoryService categories;

    @Inject
    private Messages messages;

    @Inject
    private Navigation navigation;

    private List<CategoryRow> rows;

    @PostConstruct
    void open() {
        rows = categories.tree().rows();
    }

    /** Moves a category one place up (-1) or down (1). */
    public void move(CategoryRow row, int steps) {
        if (messages.attempt(() -> categories.move(row.id(), steps))) {
            messages.info("category.moved", row.name());
            navigation.redirect("/admin/categories");
        }
    }

    /** Whether no neighbour stands before it. */
    public boolean isFirst(CategoryRow row) {
        return neighbours(row).get(0).equals(row);
    }

    /** Whether no neighbour stands behind it. */
    public boolean isLast(CategoryRow row) {
        var neighbours = neighbours(row);
        return neighbours.get(neighbours.size() - 1).equals(row);
    }

    private List<CategoryRow> neighbours(CategoryRow row) {
        return rows.stream()
                .filter(other -> Objects.equals(other.parentId(), row.parentId()))
                .toList();
    }

    public List<CategoryRow> getRows() {
        return rows;
    }
}
