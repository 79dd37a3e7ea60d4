package vn.bangtin.account;

import vn.bangtin.organisation.UnitService;

/**
 * What a person may do. Services name the capability they need in {@code @RolesAllowed}, pages ask
 * {@link CurrentUser#can}; which {@link Role} brings which capability is decided in {@link Role} alone.
 */
public final class Capability {

    /** Send opinions on articles. */
    public static final String OPINION_WRITE = "opinion.write";
    /** Approve and reject opinions. */
    public static final String OPINION_MODERATE = "opinion.moderate";
    /** Write articles and change one's own drafts. */
    public static final String NEWS_WRITE = "news.write";
    /** Change everybody's articles. */
    public static final String NEWS_EDIT = "news.edit";
    /** Approve what others wrote. */
    public static final String NEWS_APPROVE = "news.approve";
    /** Publish and withdraw articles. */
    public static final String NEWS_PUBLISH = "news.publish";
    /** Change the tree of categories. */
    public static final String NEWS_CATEGORIES = "news.categories";
    /** Change the anniversaries. */
    public static final String ANNIVERSARY_MANAGE = "anniversary.manage";
    /** Plan days off and working days. */
    public static final String CALENDAR_MANAGE = "calendar.manage";
    /** Change the places of the forecasts. */
    public static final String WEATHER_MANAGE = "weather.manage";
    /** Type forecasts by hand, and look after the sources of the others. */
    public static final String FORECAST_WRITE = "forecast.write";
    /** Type official warnings, confirm those of a colleague, and see what is only a test. */
    public static final String WARNING_WRITE = "warning.write";
    /** Change the website links. */
    public static final String LINK_MANAGE = "link.manage";
    /** Change the tree of units. */
    public static final String ORGANISATION_MANAGE = UnitService.MANAGE;
    /** Create, change and lock accounts. */
    public static final String ACCOUNT_MANAGE = "account.manage";
    /** Enter since when people serve, and list who reaches a milestone. */
    public static final String PERSONNEL_MANAGE = "personnel.manage";
    /** Change the portal's settings. */
    public static final String SETTINGS_MANAGE = "settings.manage";
    /** Read the audit. */
    public static final String AUDIT_READ = "audit.read";

    private Capability() {}
}
