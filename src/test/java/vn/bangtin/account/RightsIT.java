package vn.bangtin.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.bangtin.PortalClient;
import vn.bangtin.PortalIT;
import vn.bangtin.account.web.AdminPage;

/** Every address under /admin in every spelling, and every service behind them, for every role and for nobody. */
class RightsIT extends PortalIT {

    private static final Path PAGES = Path.of("src/main/webapp/admin");

    /** The pages as they lie in the archive, as {@code /admin/news/edit}, each with the capability that opens it. */
    private static Map<String, String> pages() throws IOException {
        var pages = new LinkedHashMap<String, String>();
        try (var files = Files.walk(PAGES)) {
            files.map(file -> PAGES.relativize(file).toString().replace('\\', '/'))
                    .filter(file -> file.endsWith(".xhtml"))
                    .map(file -> file.substring(0, file.length() - ".xhtml".length()))
                    .sorted()
                    .forEach(page -> pages.put(
                            "/admin/" + page,
                            Arrays.stream(AdminPage.values())
                                    .filter(known ->
                                            page.equals(known.getPath()) || page.startsWith(known.getPath() + "/"))
                                    .map(AdminPage::getCapability)
                                    .findFirst()
                                    .orElseThrow(() -> new AssertionError(page + " is no AdminPage"))));
        }
        return pages;
    }

    private static List<String> spellings(String page) {
        var tail = page.substring("/admin".length());
        return List.of(
                page,
                page + ".xhtml",
                page + "?x=1",
                page + "/",
                page + ".xhtml/",
                page + ".xhtml/x",
                page + ";jsessionid=1",
                page + ".xhtml;jsessionid=1",
                "/admin;x=1" + tail,
                "/%61dmin" + tail,
                "/%61dmin" + tail + ".xhtml",
                "/admin%2f" + tail.substring(1) + ".xhtml",
                page + "%2exhtml",
                page + "%00.xhtml",
                "/" + page,
                "//admin/" + tail + ".xhtml",
                "/./admin" + tail + ".xhtml",
                "/%2e/admin" + tail + ".xhtml",
                "/x/../admin" + tail + ".xhtml",
                "/x/%2e%2e/admin" + tail + ".xhtml",
                "/assets/..;/admin" + tail + ".xhtml",
                "/login/..%2fadmin" + tail + ".xhtml",
                "/faces" + page,
                "/faces" + page + ".xhtml",
                page + ".faces",
                page + ".jsf",
                page.toUpperCase(Locale.ROOT),
                "/ADMIN" + tail + ".xhtml",
                "/Admin" + tail,
                page + ".XHTML");
    }

    private static List<String> opened(PortalClient person, String page) {
        var opened = new ArrayList<String>();
        for (var spelling : spellings(page)) {
            if (person.get(spelling).status() == 200) {
                opened.add(spelling);
            }
        }
        return opened;
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void a_role_opens_exactly_the_pages_of_its_capabilities(Role role) throws IOException {
        var person = signedIn(role.name());
        for (var page : pages().entrySet()) {
            if (role.capabilities().contains(page.getValue())) {
                // some pages have nothing to show without an id
                assertThat(person.get(page.getKey()).status())
                        .as(role + " " + page.getKey())
                        .isIn(200, 404);
            } else {
                assertThat(opened(person, page.getKey())).as(role.name()).isEmpty();
            }
        }
    }

    @Test
    void nobody_opens_any_of_them_and_is_sent_to_the_sign_in() throws IOException {
        for (var page : pages().keySet()) {
            assertThat(opened(anonymous(), page)).isEmpty();
            assertThat(target(anonymous().get(page))).startsWith("/login?next=");
        }
    }

    @Test
    void the_desk_opens_for_those_who_have_work_there() {
        assertThat(target(anonymous().get("/admin"))).startsWith("/login?next=");
        assertThat(signedIn("READER").get("/admin").status()).isEqualTo(403);
        assertThat(signedIn("AUTHOR").get("/admin").status()).isEqualTo(200);
    }

    @Test
    void services_refuse_whoever_has_no_right_whatever_page_asks() {
        for (var person : List.of(anonymous(), signedIn("READER"), signedIn("AUTHOR"), signedIn("MODERATOR"))) {
            var lines = person.get("/test/rights").body().lines().toList();
            assertThat(lines).allMatch(line -> line.startsWith("refused "));
            assertThat(lines)
                    .contains(
                            "refused AccountService.save",
                            "refused AccountService.resetPassword",
                            "refused AuditService.lines",
                            "refused SettingsService.save",
                            "refused UnitService.save");
        }
    }
}
