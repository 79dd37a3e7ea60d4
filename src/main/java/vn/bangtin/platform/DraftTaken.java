package vn.bangtin.platform;

/**
 * Somebody will write what the portal began for whoever takes it; fired inside the transaction. {@code news} makes them its
 * author, or throws {@link BusinessException} if it has one.
 */
public record DraftTaken(long articleId, long accountId) {}
