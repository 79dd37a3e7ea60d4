package vn.bangtin.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.bangtin.PortalClient;
import vn.bangtin.PortalIT;

/** What an administrator does with accounts, and what the people of those accounts notice of it. */
class AccountAdministrationIT extends PortalIT {

    private static final String OWN = "một câu dễ nhớ";
    private static final String RUN = Long.toString(System.nanoTime(), 36);

    /** One that no earlier run against the same database used. */
    private static String login(String name) {
        return name + "." + RUN;
    }

    private static PortalClient.Answer signIn(PortalClient person, String login, String password) {
        return person.submit(person.get("/login"), "submit", Map.of("login", login, "password", password));
    }

    /** Creates an account for an author; the answer shows its password. */
    private static PortalClient.Answer create(PortalClient administrator, String login) {
        var answer = administrator.submit(
                administrator.get("/admin/accounts/edit"),
                "save",
                Map.of("login", login, "displayName", "Người " + login, "roles", "AUTHOR"));
        assertThat(answer.status()).isEqualTo(200);
        return answer;
    }

    private static String password(PortalClient.Answer answer) {
        var secret = answer.page().selectFirst(".secret code");
        assertThat(secret).as(answer.page().body().text()).isNotNull();
        return secret.text();
    }

    private static String edit(PortalClient administrator, String login) {
        return "/admin/accounts/edit?id="
                + administrator
                        .get("/admin/accounts?text=" + login)
                        .page()
                        .selectFirst("td a[href*=edit?id=]")
                        .attr("href")
                        .replaceFirst(".*id=", "");
    }

    @Test
    void a_new_person_must_choose_a_password_before_anything_else() {
        var administrator = signedIn("ADMINISTRATOR");
        var created = create(administrator, login("moi.vao"));
        var issued = password(created);
        assertThat(administrator.get(edit(administrator, login("moi.vao"))).body())
                .doesNotContain(issued);

        var person = anonymous();
        assertThat(signIn(person, login("moi.vao"), issued).status()).isEqualTo(302);
        for (var page : new String[] {"/", "/news", "/admin", "/admin/news", "/api/v1/articles"}) {
            assertThat(target(person.get(page))).as(page).isEqualTo("/me");
        }
        var elsewhere = anonymous();
        signIn(elsewhere, login("moi.vao"), issued);

        var mistaken = person.submit(
                person.get("/me"), "change", Map.of("oldPassword", issued, "newPassword", OWN, "again", OWN + "!"));
        assertThat(mistaken.page().select(".errors").text()).isNotBlank();
        var changed = person.submit(
                person.get("/me"), "change", Map.of("oldPassword", issued, "newPassword", OWN, "again", OWN));
        assertThat(target(changed)).isEqualTo("/me");
        assertThat(person.get("/admin/news").status()).isEqualTo(200);
        // the other session began under the old password
        assertThat(elsewhere.get("/me").location()).contains("/login");
        assertThat(signIn(anonymous(), login("moi.vao"), issued).status()).isEqualTo(200);
        assertThat(signIn(anonymous(), login("moi.vao"), OWN).status()).isEqualTo(302);
    }

    @Test
    void changed_roles_and_deactivation_hold_from_the_next_click_on() {
        var administrator = signedIn("ADMINISTRATOR");
        var issued = password(create(administrator, login("doi.vai")));
        var person = anonymous();
        signIn(person, login("doi.vai"), issued);
        person.submit(person.get("/me"), "change", Map.of("oldPassword", issued, "newPassword", OWN, "again", OWN));
        assertThat(person.get("/admin/news").status()).isEqualTo(200);
        assertThat(person.get("/admin/links").status()).isEqualTo(403);

        var address = edit(administrator, login("doi.vai"));
        administrator.submit(administrator.get(address), "save", Map.of("roles", "EDITOR"));
        assertThat(person.get("/admin/links").status()).isEqualTo(200);

        administrator.submit(administrator.get(address), "deactivate", Map.of());
        assertThat(person.get("/me").location()).contains("/login");
        assertThat(signIn(anonymous(), login("doi.vai"), OWN).status()).isEqualTo(200);

        administrator.submit(administrator.get(address), "activate", Map.of());
        assertThat(signIn(anonymous(), login("doi.vai"), OWN).status()).isEqualTo(302);
    }

    @Test
    void wrong_passwords_shut_an_account_until_an_administrator_opens_it() {
        var administrator = signedIn("ADMINISTRATOR");
        var issued = password(create(administrator, login("hay.quen")));
        for (var i = 0; i < 6; i++) {
            assertThat(signIn(anonymous(), login("hay.quen"), "sai-lan-" + i).status())
                    .isEqualTo(200);
        }
        assertThat(signIn(anonymous(), login("hay.quen"), issued).status()).isEqualTo(200);
        assertThat(administrator
                        .get("/admin/accounts?state=LOCKED")
                        .page()
                        .select("tbody")
                        .text())
                .contains(login("hay.quen"));
        administrator.submit(administrator.get(edit(administrator, login("hay.quen"))), "unlock", Map.of());
        assertThat(signIn(anonymous(), login("hay.quen"), issued).status()).isEqualTo(302);
    }

    @Test
    void two_administrators_at_one_account_see_each_other() {
        var one = signedIn("ADMINISTRATOR");
        create(one, login("hai.nguoi"));
        var address = edit(one, login("hai.nguoi"));
        var mine = one.get(address);
        var two = signedIn("ADMINISTRATOR");
        two.submit(two.get(address), "save", Map.of("displayName", "Tên của người kia"));
        var conflict = one.submit(mine, "save", Map.of("displayName", "Tên của tôi"));
        assertThat(conflict.status()).isEqualTo(200);
        assertThat(conflict.page().select(".conflict").text()).contains("Tên của người kia", "Tên của tôi", "quantri");
        assertThat(conflict.page().getElementById("displayName").val()).isEqualTo("Tên của tôi");
        // once more is a decision
        assertThat(one.submit(conflict, "save", Map.of()).status()).isEqualTo(302);
        assertThat(one.get(address).page().getElementById("displayName").val()).isEqualTo("Tên của tôi");
    }

    @Test
    void what_is_typed_stays_when_something_is_wrong() {
        var administrator = signedIn("ADMINISTRATOR");
        var answer = administrator.submit(
                administrator.get("/admin/accounts/edit"),
                "save",
                Map.of("login", "Có Dấu", "displayName", "<b>Tên</b>", "roles", "AUTHOR"));
        assertThat(answer.page().getElementById("login").val()).isEqualTo("Có Dấu");
        assertThat(answer.page().getElementById("displayName").val()).isEqualTo("<b>Tên</b>");
        assertThat(answer.page().select(".errors a[href=#login]")).hasSize(1);
    }

    @Test
    void the_audit_tells_it_in_words_and_without_passwords() {
        var administrator = signedIn("ADMINISTRATOR");
        var issued = password(create(administrator, login("nhat.ky")));
        var audit = administrator.get("/admin/audit?actor=quantri&subject=Account&action=created");
        assertThat(audit.page().select("tbody").first().text())
                .contains(login("nhat.ky"), "Người viết tin", "Tạo")
                .doesNotContain(issued)
                .doesNotContain("PBKDF2")
                .doesNotContain("???");
        assertThat(administrator
                        .get("/admin/audit?from=2030-01-01")
                        .page()
                        .select(".empty")
                        .text())
                .isNotBlank();
        assertThat(administrator
                        .get("/admin/audit?from=x&to=99999-99-99&page=-4")
                        .status())
                .isEqualTo(200);
    }

    @Test
    void a_setting_is_changed_and_shows_on_the_next_page() {
        var administrator = signedIn("ADMINISTRATOR");
        var form = administrator.get("/admin/settings");
        var before = form.page().getElementById("agency-parent").val();
        var changed = "Ủy ban " + RUN;
        administrator.submit(form, "save", Map.of("agency-parent", changed));
        assertThat(anonymous().get("/").page().select("header").text()).contains(changed);
        administrator.submit(administrator.get("/admin/settings"), "save", Map.of("agency-parent", before));
        assertThat(anonymous().get("/").page().select("header").text()).doesNotContain(changed);
    }

    @Test
    void a_unit_is_added_below_another_and_never_below_itself() {
        var administrator = signedIn("ADMINISTRATOR");
        var form = administrator.get("/admin/units/edit");
        var office = form.page().select("#parent option").stream()
                .filter(option -> option.text().contains("Văn phòng Sở"))
                .findFirst()
                .orElseThrow()
                .val();
        var saved = administrator.submit(form, "save", Map.of("name", "Tổ Một cửa " + RUN, "parent", office));
        assertThat(target(saved)).isEqualTo("/admin/units");
        var table = administrator.get("/admin/units").page();
        var unit = table.select("tbody tr").stream()
                .filter(row -> row.text().contains("Tổ Một cửa " + RUN))
                .findFirst()
                .orElseThrow();
        assertThat(unit.selectFirst("td").className()).contains("depth-2");
        var id = unit.selectFirst("a").attr("href").replaceFirst(".*id=", "");
        var circle =
                administrator.submit(administrator.get("/admin/units/edit?id=" + office), "save", Map.of("parent", id));
        assertThat(circle.page().select(".errors a[href=#parent]")).hasSize(1);
    }
}
