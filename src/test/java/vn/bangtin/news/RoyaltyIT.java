package vn.bangtin.news;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.bangtin.PortalClient;
import vn.bangtin.PortalClient.Answer;
import vn.bangtin.PortalIT;

/** The ledger of royalties over HTTP: switched on for these tests and off again. */
class RoyaltyIT extends PortalIT {

    private static final String RUN = Long.toString(System.nanoTime(), 36);
    private static final List<String> PAGES = List.of(
            "/admin/royalties", "/admin/royalties/print", "/admin/royalties/rates", "/admin/royalties/edit?article=1");

    private PortalClient administrator;

    @BeforeEach
    void switch_it_on() {
        administrator = signedIn("ADMINISTRATOR");
        PaidArticle.ledger(administrator, "on");
    }

    @AfterEach
    void switch_it_off() {
        PaidArticle.ledger(administrator, "off");
    }

    private static String edit(String id) {
        return "/admin/royalties/edit?article=" + id;
    }

    private static List<String> states(Answer page) {
        return page.page().select(".ledger tbody .state").eachText();
    }

    @Test
    void while_it_is_off_nobody_finds_any_of_it() {
        var id = PaidArticle.publish(signedIn("PUBLISHER"), "Nhuận bút tắt " + RUN, "Lê Minh " + RUN);
        assertThat(administrator.get("/admin").page().select("a[href$=/admin/royalties]"))
                .isNotEmpty();
        assertThat(administrator.get("/admin/news/edit?id=" + id).page().select("a[href*=/admin/royalties/edit]"))
                .hasSize(1);
        PaidArticle.ledger(administrator, "off");
        for (var page : PAGES) {
            assertThat(administrator.get(page).status()).as(page).isEqualTo(404);
        }
        assertThat(administrator.get(edit(id)).status()).isEqualTo(404);
        assertThat(administrator.get("/admin").page().select("a[href*=/admin/royalties]"))
                .isEmpty();
        assertThat(administrator.get("/admin/news/edit?id=" + id).page().select("a[href*=/admin/royalties]"))
                .isEmpty();
    }

    @Test
    void who_has_no_right_does_not_open_it() {
        var id = PaidArticle.publish(signedIn("PUBLISHER"), "Nhuận bút kín " + RUN, "Lê Minh " + RUN);
        assertThat(target(anonymous().get(edit(id)))).startsWith("/login");
        for (var role : List.of("READER", "AUTHOR", "MODERATOR")) {
            assertThat(signedIn(role).get(edit(id)).status()).as(role).isEqualTo(403);
            assertThat(signedIn(role).get("/admin/royalties").status()).as(role).isEqualTo(403);
        }
        var editor = signedIn("EDITOR");
        assertThat(editor.get(edit("999999999")).status()).isEqualTo(404);
        assertThat(editor.get(edit("x")).status()).isEqualTo(404);
        assertThat(editor.get("/admin/royalties/rates").page().select("#add")).isEmpty();
    }

    @Test
    void from_the_proposal_to_the_counter_entry() {
        var person = "=Lê Minh " + RUN;
        var id = PaidArticle.publish(signedIn("PUBLISHER"), "Nhuận bút " + RUN, person);
        var editor = signedIn("EDITOR");
        var form = editor.get(edit(id));
        assertThat(form.page().getElementById("rows:0:person").val())
                .as("the credit is suggested")
                .isEqualTo(person);

        var wrong = editor.submit(form, "propose", PaidArticle.line("Tin", "10,5", "100"));
        assertThat(wrong.status()).isEqualTo(200);
        assertThat(wrong.page().select("#errors a[href=#lines]").text()).contains("không quá 10", person);
        assertThat(wrong.page().getElementById("rows:0:coefficient").val()).isEqualTo("10,5");

        twice(editor, wrong, "propose", PaidArticle.line("Tin", "1,5", "50"));
        var proposed = editor.get(edit(id));
        assertThat(states(proposed)).as("a double click is one click").containsExactly("Chờ xác nhận");
        assertThat(proposed.page().select(".ledger tbody").text()).contains("175.500 đ");
        assertThat(proposed.page().select("[id$=:confirm]")).isEmpty();

        var approver = signedIn("APPROVER");
        var waiting = approver.get(edit(id));
        twice(approver, waiting, "of:0:confirm", Map.of());
        assertThat(states(approver.get(edit(id)))).containsExactly("Đã xác nhận");

        var unexplained = editor.submit(editor.get(edit(id)), "of:0:counter", Map.of());
        assertThat(unexplained.page().select("#errors a").eachAttr("href")).containsExactly("#words");
        twice(editor, unexplained, "of:0:counter", Map.of("words", "Nhầm người"));
        var countered = approver.get(edit(id));
        assertThat(states(countered)).containsExactly("Đã xác nhận", "Chờ xác nhận");
        assertThat(countered.page().select(".ledger tbody").text()).contains("-175.500 đ", "Nhầm người");
        assertThat(approver.submit(countered, "of:1:confirm", Map.of()).status())
                .isEqualTo(302);

        var list = "/admin/royalties?person=le+minh+" + RUN;
        assertThat(states(editor.get(list))).containsExactly("Đã xác nhận", "Đã xác nhận");
        assertThat(editor.get(list).page().select(".figures tfoot td").eachText())
                .containsExactly("2", "0 đ", "0 đ");
        assertThat(states(editor.get(list + "&state=PROPOSED"))).isEmpty();
        var excel = editor.get(list + "&format=xlsx");
        assertThat(excel.header("Content-Type")).startsWith("application/vnd.openxmlformats");
        assertThat(excel.header("Content-Disposition")).contains(".xlsx");
        assertThat(excel.body()).as("a workbook").startsWith("PK");
        var print = editor.get("/admin/royalties/print?person=le+minh+" + RUN);
        assertThat(print.page().select(".payroll tbody tr")).hasSize(1);
        assertThat(print.page().text()).contains("Tháng chưa khóa sổ", "Chỉ gồm người hưởng có tên: le minh", person);
        assertThat(administrator.get("/admin/audit?text=" + RUN).page().text()).contains("Khoản nhuận bút");
    }

    @Test
    void a_list_costs_three_statements() {
        var editor = signedIn("EDITOR");
        editor.get("/admin/royalties");
        editor.statements();
        editor.get("/admin/royalties");
        assertThat(editor.statements()).hasSizeLessThanOrEqualTo(3);
    }

    @Test
    void a_month_is_closed_once_it_is_over_and_then_stays() {
        var lastMonth = YearMonth.now(ZoneId.of("Asia/Ho_Chi_Minh")).minusMonths(1);
        assertThat(signedIn("APPROVER")
                        .get("/admin/royalties?month=" + lastMonth)
                        .page()
                        .select("#close"))
                .isEmpty();
        assertThat(administrator.get("/admin/royalties").page().select("#close"))
                .as("this month")
                .isEmpty();
        var page = administrator.get("/admin/royalties?month=" + lastMonth);
        assertThat(administrator.submit(page, "close", Map.of()).status()).isEqualTo(302);
        assertThat(administrator.submit(page, "close", Map.of()).page().text())
                .as("the page from before, sent again")
                .contains("đã khóa sổ: không khoản nào");
        var closed = administrator.get("/admin/royalties?month=" + lastMonth.minusMonths(1));
        assertThat(closed.page().text()).contains("đã khóa sổ");
        assertThat(closed.page().select("#close")).isEmpty();
    }

    @Test
    void an_administrator_says_what_a_genre_is_worth_from_a_day_on() {
        var genre = "Thể loại " + RUN;
        var form = administrator.get("/admin/royalties/rates");
        var day = LocalDate.now().plusYears(1);
        var wrong = administrator.submit(
                form,
                "add",
                Map.of("genre", genre, "figure", "120", "validFrom", "01/01/" + day.getYear(), "source", "Quyết định"));
        assertThat(wrong.page().select("#errors a").eachAttr("href")).containsExactly("#figure");
        assertThat(wrong.page().getElementById("genre").val()).isEqualTo(genre);
        assertThat(administrator
                        .submit(
                                wrong,
                                "add",
                                Map.of("figure", "12,5", "validFrom", "01/01/" + day.getYear(), "source", "Quyết định"))
                        .status())
                .isEqualTo(302);
        assertThat(administrator
                        .get("/admin/royalties/rates")
                        .page()
                        .select("tbody tr:contains(" + genre + ")")
                        .text())
                .contains("12,5", "Quyết định");
        var id = PaidArticle.publish(signedIn("PUBLISHER"), "Trước ngày ấy " + RUN, "Lê Minh " + RUN);
        assertThat(administrator.get(edit(id)).page().select("option").eachText())
                .as("not yet")
                .noneMatch(option -> option.contains(genre));
    }

    @Test
    void who_is_limited_to_another_category_does_not_find_it() {
        var id = PaidArticle.publish(signedIn("PUBLISHER"), "Nơi khác " + RUN, "Trần An " + RUN);
        var editor = signedIn("EDITOR");
        assertThat(PaidArticle.propose(editor, id, "Tin", "1").status()).isEqualTo(302);
        var name =
                editor.get("/me").page().selectFirst("details.person summary b").text();
        var path = administrator.get("/admin/rights?size=100").page().select("table.grid tbody tr").stream()
                .filter(row -> row.text().contains(name))
                .map(row -> row.selectFirst("a").attr("href").replaceFirst(".*/admin/", "/admin/"))
                .findFirst()
                .orElseThrow();
        try {
            var lines = administrator.submit(administrator.get(path), "save", Map.of("where-edit", "true"));
            var place = lines.page().selectFirst("fieldset:has([name=where-edit]) select[name$=category]");
            var saved = administrator.submit(
                    lines,
                    "save",
                    Map.of(
                            "where-edit",
                            "true",
                            place.attr("name"),
                            place.selectFirst("option:contains(Đào tạo)").val()));
            assertThat(saved.status()).as(() -> saved.page().text()).isEqualTo(302);
            assertThat(editor.get(edit(id)).status()).isEqualTo(404);
            assertThat(states(editor.get("/admin/royalties?person=" + RUN))).isEmpty();
        } finally {
            administrator.submit(administrator.get(path), "save", Map.of("where-edit", "false"));
        }
        assertThat(editor.get(edit(id)).status()).isEqualTo(200);
    }

    /** Both clicks at the same moment, as a nervous finger does it. */
    private static void twice(PortalClient client, Answer form, String button, Map<String, String> values) {
        var fingers = Executors.newFixedThreadPool(2);
        try {
            Callable<Answer> click = () -> client.submit(form, button, values);
            for (var answer : fingers.invokeAll(List.of(click, click))) {
                assertThat(answer.get().status()).isEqualTo(302);
            }
        } catch (InterruptedException | ExecutionException e) {
            throw new AssertionError(e);
        } finally {
            fingers.shutdown();
        }
    }
}
