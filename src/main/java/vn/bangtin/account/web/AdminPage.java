package vn.bangtin.account.web;

import java.util.Arrays;
import java.util.Optional;
import vn.bangtin.account.Capability;
import vn.bangtin.account.OptionalParts;
import vn.bangtin.platform.settings.Setting;
import vn.bangtin.platform.settings.Settings;

/**
 * The pages under {@code /admin}: the capability that opens each, and its place in the menu. A page that is not listed
 * here does not exist for anybody.
 */
public enum AdminPage {
    NEWS("news", Capability.NEWS_WRITE),
    ERRORS("errors", Capability.NEWS_WRITE),
    PREPARATIONS("preparations", Capability.NEWS_WRITE),
    REPORT("report", Capability.NEWS_EDIT),
    ROYALTIES("royalties", Capability.NEWS_EDIT, OptionalParts.ROYALTIES),
    FRONT("front", Capability.NEWS_PUBLISH),
    PREVIEW("preview", Capability.NEWS_EDIT),
    MEDIA("media", Capability.NEWS_WRITE),
    CATEGORIES("categories", Capability.NEWS_CATEGORIES),
    TOPICS("topics", Capability.NEWS_CATEGORIES),
    TAGS("tags", Capability.NEWS_CATEGORIES),
    CREDIT_ROLES("credit-roles", Capability.NEWS_CATEGORIES),
    OPINIONS("opinions", Capability.OPINION_MODERATE),
    ANNIVERSARIES("anniversaries", Capability.ANNIVERSARY_MANAGE),
    DAYS_OFF("days-off", Capability.CALENDAR_MANAGE),
    CEREMONY_RULES("ceremony-rules", Capability.SETTINGS_MANAGE),
    HISTORY("history", Capability.ANNIVERSARY_MANAGE),
    WARNINGS("warnings", Capability.WARNING_WRITE),
    WEATHER("weather", Capability.FORECAST_WRITE),
    PLACES("places", Capability.WEATHER_MANAGE),
    LINKS("links", Capability.LINK_MANAGE),
    JOBS("jobs", Capability.NEWS_WRITE),
    PERSONNEL("personnel", Capability.PERSONNEL_MANAGE),
    MILESTONES("milestones", Capability.PERSONNEL_MANAGE),
    UNITS("units", Capability.ORGANISATION_MANAGE),
    ACCOUNTS("accounts", Capability.ACCOUNT_MANAGE),
    RIGHTS("rights", Capability.ACCOUNT_MANAGE),
    SETTINGS("settings", Capability.SETTINGS_MANAGE),
    MAIL("mail", Capability.SETTINGS_MANAGE),
    AUDIT("audit", Capability.AUDIT_READ);

    private static final String ROOT = "/admin/";

    private final String path;
    private final String capability;
    private final Setting part;

    AdminPage(String path, String capability) {
        this(path, capability, null);
    }

    AdminPage(String path, String capability, Setting part) {
        this.path = path;
        this.capability = capability;
        this.part = part;
    }

    /** Whether the portal has it: a page of an optional part only while that is switched on. */
    boolean isOn(Settings settings) {
        return part == null || settings.get(part).equals("on");
    }

    /** The address below {@code /admin/}; pages below it, as {@code news/edit}, belong to it. */
    public String getPath() {
        return path;
    }

    /** The capability that opens it. */
    public String getCapability() {
        return capability;
    }

    /** The bundle key of its name. */
    public String getLabel() {
        return "admin." + path;
    }

    /** The page that an address belongs to, as {@code /admin/news/edit.xhtml} to {@link #NEWS}. */
    static Optional<AdminPage> of(String address) {
        if (!address.startsWith(ROOT)) {
            return Optional.empty();
        }
        var below = address.substring(ROOT.length());
        return Arrays.stream(values())
                .filter(page -> below.equals(page.path)
                        || below.equals(page.path + ".xhtml")
                        || below.startsWith(page.path + "/"))
                .findFirst();
    }
}
