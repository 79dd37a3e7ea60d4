package vn.bangtin.news;

import java.io.Serializable;
import java.util.List;
import java.util.Map;

/**
 * An account that works with the news, and where.
 *
 * @param unit the name of its unit, or {@code null}
 * @param places for each capability it has, the places where that holds; none: everywhere
 */
public record ScopeRow(long accountId, String account, String login, String unit, Map<String, List<String>> places)
        implements Serializable {}
