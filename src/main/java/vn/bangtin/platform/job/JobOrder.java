package vn.bangtin.platform.job;

import java.util.Locale;
import java.util.Map;

/**
 * What somebody wants done.
 *
 * @param kind of one {@link LongWork}
 * @param parameters what that work needs to know, at most 2,000 characters as JSON
 * @param ownerId the account of who asks
 * @param owner the name of who asks
 * @param language of the words in its file and its notes
 * @param alone whether there may be only one of this kind that is not finished
 */
public record JobOrder(
        String kind, Map<String, String> parameters, long ownerId, String owner, Locale language, boolean alone) {}
