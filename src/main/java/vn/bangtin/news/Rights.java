package vn.bangtin.news;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import vn.bangtin.account.Capability;
import vn.bangtin.account.CurrentUser;

/** What the person who makes this request may do with which articles: a role says what, a {@link Scope} says where. */
@ApplicationScoped
class Rights {

    /** The capabilities that may be limited to a place. */
    static final List<String> CAPABILITIES =
            List.of(Capability.NEWS_WRITE, Capability.NEWS_EDIT, Capability.NEWS_APPROVE, Capability.NEWS_PUBLISH);

    private CurrentUser currentUser;
    private Scopes scopes;
    private Readership readership;

    protected Rights() {}

    @Inject
    Rights(CurrentUser currentUser, Scopes scopes, Readership readership) {
        this.currentUser = currentUser;
        this.scopes = scopes;
        this.readership = readership;
    }

    /** What the person may do with articles of a category and a unit. */
    Set<String> over(Long categoryId, Long unitId) {
        return CAPABILITIES.stream()
                .filter(currentUser::can)
                .filter(capability -> {
                    var areas = areas(capability);
                    return areas.isEmpty() || areas.stream().anyMatch(area -> area.has(categoryId, unitId));
                })
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The categories that the person may not read as everybody does. */
    Set<Long> hidden() {
        return readership.hidden();
    }

    /** All categories, as they were up to 15 seconds ago. */
    CategoryTree tree() {
        return readership.wholeTree();
    }

    /** Whether the person has a capability anywhere at all. */
    boolean has(String capability) {
        return currentUser.can(capability);
    }

    /** Where a capability that the person has holds; empty: everywhere. */
    List<Scopes.Area> areas(String capability) {
        return scopes.areas(currentUser.getId()).stream()
                .filter(area -> area.capability().equals(capability))
                .toList();
    }
}
