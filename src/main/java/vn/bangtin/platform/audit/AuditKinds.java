package vn.bangtin.platform.audit;

import java.util.List;

/**
 * What the filters of the audit offer.
 *
 * @param subjects the kinds of things that it knows
 * @param actions what was ever done
 */
public record AuditKinds(List<String> subjects, List<String> actions) {}
