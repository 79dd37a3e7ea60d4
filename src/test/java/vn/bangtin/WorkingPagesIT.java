package vn.bangtin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What the lists of the working pages cost. */
class WorkingPagesIT extends PortalIT {

    private static final int AT_MOST = 3;

    private static final List<String> LISTS = List.of(
            "/admin/news",
            "/admin/errors",
            "/admin/preparations",
            "/admin/media",
            "/admin/categories",
            "/admin/topics",
            "/admin/tags",
            "/admin/credit-roles",
            "/admin/days-off",
            "/admin/days-off/rules",
            "/admin/opinions",
            "/admin/anniversaries",
            "/admin/anniversaries/import",
            "/admin/anniversaries/plan",
            "/admin/ceremony-rules",
            "/admin/history",
            "/admin/warnings",
            "/admin/warnings/sources",
            "/admin/storm",
            "/admin/places",
            "/admin/links",
            "/admin/jobs",
            "/admin/units",
            "/admin/accounts",
            "/admin/rights",
            "/admin/mail",
            "/admin/audit");

    /** The front page is arranged in a form: its version, what stands there, and what may, scheduled or published. */
    private static final int FRONT_AT_MOST = 5;

    /** Two tables: the sources with the calls of their providers, and one page of the places. */
    private static final int WEATHER_AT_MOST = 4;

    @Test
    void every_list_takes_at_most_three_statements() {
        var administrator = signedIn("ADMINISTRATOR");
        Map<String, List<String>> more = new LinkedHashMap<>();
        for (var page : LISTS) {
            // what is remembered for some seconds belongs to no single page
            administrator.get(page);
            administrator.statements();
            assertThat(administrator.get(page).status()).as(page).isEqualTo(200);
            var statements = administrator.statements();
            if (statements.size() > AT_MOST) {
                more.put(page, statements);
            }
        }
        assertThat(more).isEmpty();
        administrator.get("/admin/front");
        administrator.statements();
        administrator.get("/admin/front");
        assertThat(administrator.statements()).hasSizeLessThanOrEqualTo(FRONT_AT_MOST);
        administrator.get("/admin/weather");
        assertThat(administrator.statements()).hasSizeLessThanOrEqualTo(WEATHER_AT_MOST);
    }
}
