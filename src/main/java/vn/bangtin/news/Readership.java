package vn.bangtin.news;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.Set;
import java.util.stream.Collectors;
import vn.bangtin.account.CurrentUser;
import vn.bangtin.platform.web.PageVariant;

/**
 * What the person who makes this request may read. It stays the same throughout the request: a page that is kept for
 * people who may read the same was made for just those.
 */
@RequestScoped
public class Readership implements PageVariant {

    private Audiences audiences;
    private CurrentUser reader;
    private Audiences.Known known;
    private Set<Long> hidden;

    protected Readership() {}

    @Inject
    Readership(Audiences audiences, CurrentUser reader) {
        this.audiences = audiences;
        this.reader = reader;
    }

    /** The categories whose articles do not exist for this person. */
    Set<Long> hidden() {
        if (hidden == null) {
            known = audiences.known();
            hidden = known.hiddenFrom(reader);
        }
        return hidden;
    }

    /** The categories whose articles not everybody reads. */
    Set<Long> hiddenFromSome() {
        hidden();
        return known.hiddenFromSome();
    }

    /** All categories, also the hidden ones. */
    CategoryTree wholeTree() {
        hidden();
        return known.tree();
    }

    /** The tree of the others. */
    CategoryTree tree() {
        var hiddenOnes = hidden();
        return known.tree(hiddenOnes);
    }

    @Override
    public String key() {
        return hidden().stream().map(String::valueOf).collect(Collectors.joining(","));
    }
}
