package vn.bangtin.platform;

/**
 * Something that reading pages show was changed; fired by services inside the transaction, mostly heard after it succeeded.
 *
 * <p>The rendered pages kept in memory are dropped on it (on the other nodes they age out by themselves).
 *
 * @param feature which feature's content, the name of its package, as {@code news}
 * @param published the id of the one thing that readers see from now on and did not before, {@code null} for any other change
 */
public record ContentChanged(String feature, Long published) {

    /** Any change but a publication. */
    public ContentChanged(String feature) {
        this(feature, null);
    }
}
