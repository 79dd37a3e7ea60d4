package vn.bangtin.opinion;

/**
 * Who sends an opinion, as it will be shown.
 *
 * @param unit the name of the person's unit, or {@code null}
 */
public record OpinionAuthor(long accountId, String name, String unit) {}
