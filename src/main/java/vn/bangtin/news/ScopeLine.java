package vn.bangtin.news;

import java.io.Serializable;

/**
 * One place where a capability of an account holds, as its page shows it.
 *
 * @param categoryId with all below it; {@code null}: in every category
 * @param unitId with all below it; {@code null}: in every unit
 */
public record ScopeLine(String capability, Long categoryId, Long unitId) implements Serializable {}
