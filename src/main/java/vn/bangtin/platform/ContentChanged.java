package vn.bangtin.platform;

/**
 * Something that reading pages show was changed; fired by services inside the transaction, heard after it succeeded.
 *
 * <p>The rendered pages kept in memory are dropped on it (on the other nodes they age out by themselves).
 *
 * @param feature which feature's content, the name of its package, as {@code news}
 */
public record ContentChanged(String feature) {}
