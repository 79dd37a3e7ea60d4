package vn.bangtin.account;

import java.util.Set;
import java.util.TreeSet;

/** The roles of an office, each a bundle of capabilities. One account may have several. */
public enum Role {
    /** Every civil servant: reads and sends opinions. */
    READER(Capability.OPINION_WRITE),
    /** Writes articles. */
    AUTHOR(Capability.OPINION_WRITE, Capability.NEWS_WRITE),
    /** Edits what others wrote, and looks after all other content. */
    EDITOR(
            Capability.OPINION_WRITE,
            Capability.NEWS_WRITE,
            Capability.NEWS_EDIT,
            Capability.NEWS_CATEGORIES,
            Capability.ANNIVERSARY_MANAGE,
            Capability.LINK_MANAGE),
    /** Answers for what articles say: approves them or gives them back. */
    APPROVER(Capability.OPINION_WRITE, Capability.NEWS_WRITE, Capability.NEWS_EDIT, Capability.NEWS_APPROVE),
    /** Decides when readers see what was approved, and takes it back from them. */
    PUBLISHER(Capability.OPINION_WRITE, Capability.NEWS_WRITE, Capability.NEWS_EDIT, Capability.NEWS_PUBLISH),
    /** Approves and rejects opinions. */
    MODERATOR(Capability.OPINION_WRITE, Capability.OPINION_MODERATE),
    /** Knows since when people serve: what others need not know, also administrators. */
    PERSONNEL(Capability.OPINION_WRITE, Capability.PERSONNEL_MANAGE),
    /** On duty: brings in what the weather service and the authorities say. */
    DUTY(Capability.OPINION_WRITE, Capability.FORECAST_WRITE, Capability.WARNING_WRITE),
    /** Runs the portal. */
    ADMINISTRATOR(
            Capability.OPINION_WRITE,
            Capability.OPINION_MODERATE,
            Capability.NEWS_WRITE,
            Capability.NEWS_EDIT,
            Capability.NEWS_APPROVE,
            Capability.NEWS_PUBLISH,
            Capability.NEWS_CATEGORIES,
            Capability.ANNIVERSARY_MANAGE,
            Capability.CALENDAR_MANAGE,
            Capability.WEATHER_MANAGE,
            Capability.FORECAST_WRITE,
            Capability.WARNING_WRITE,
            Capability.LINK_MANAGE,
            Capability.ORGANISATION_MANAGE,
            Capability.ACCOUNT_MANAGE,
            Capability.SETTINGS_MANAGE,
            Capability.AUDIT_READ);

    private final Set<String> capabilities;

    Role(String... capabilities) {
        this.capabilities = Set.of(capabilities);
    }

    /** What this role may do. */
    public Set<String> capabilities() {
        return capabilities;
    }

    /** What a person with these roles may do. */
    static Set<String> capabilitiesOf(Iterable<Role> roles) {
        var all = new TreeSet<String>();
        roles.forEach(role -> all.addAll(role.capabilities));
        return all;
    }
}
