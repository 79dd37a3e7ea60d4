package vn.bangtin.anniversary;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.bangtin.PortalClient;
import vn.bangtin.PortalClient.Answer;
import vn.bangtin.PortalIT;
import vn.bangtin.calendar.CalendarSystem;
import vn.bangtin.calendar.LunarCalendar;

class AnniversaryPagesIT extends PortalIT {

    private static final Clock CLOCK = Clock.system(ZoneId.of("Asia/Ho_Chi_Minh"));

    @Test
    void the_panels_say_what_day_it_is_and_what_is_remembered() {
        var title = "Ngày của hôm nay " + System.nanoTime();
        LocalDate today;
        Document page;
        // again, should midnight fall between: then nobody knows of which day the answer speaks
        do {
            today = LocalDate.now(CLOCK);
            var values = new HashMap<>(with(title));
            values.put("calendar", "SOLAR");
            values.put("day", Integer.toString(today.getDayOfMonth()));
            values.put("month", Integer.toString(today.getMonthValue()));
            values.put("firstYear", Integer.toString(today.getYear() - 20));
            var editor = signedIn("EDITOR");
            saved(editor, editor.get("/admin/anniversaries/edit"), "publish", values);
            page = anonymous().get("/").page();
        } while (!today.equals(LocalDate.now(CLOCK)));
        assertThat(page.selectFirst(".today .day").text()).isEqualTo(Integer.toString(today.getDayOfMonth()));
        assertThat(page.selectFirst(".today").text())
                .contains("năm " + LunarCalendar.toLunar(today).canChi());
        assertThat(page.select(".dates .is-today").eachText())
                .anySatisfy(day -> assertThat(day).contains(title, "hôm nay", "20 năm", "năm tròn"));
    }

    @Test
    void the_calendar_page_costs_one_statement_and_no_session() {
        var person = anonymous();
        forgetKeptPages();
        person.statements();
        var answer = person.get("/anniversaries");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Set-Cookie")).isNull();
        // the ceremony rules are read once a minute, the units once in 15 seconds
        assertThat(person.statements())
                .filteredOn(sql -> !sql.contains("portal_setting")
                        && !sql.contains("ceremony_rule")
                        && !sql.toLowerCase(Locale.ROOT).contains("from unit"))
                .hasSize(1);
        assertThat(answer.page().select("h3").eachText()).contains("Quốc khánh", "Giỗ Tổ Hùng Vương", "Tết Nguyên đán");
    }

    @Test
    void a_month_shows_its_days_with_both_dates_and_leads_on() {
        var page = anonymous().get("/anniversaries?month=2027-04").page();
        var gioTo = page.select(".dates li").stream()
                .filter(day -> day.text().contains("Giỗ Tổ"))
                .findFirst()
                .orElseThrow();
        assertThat(gioTo.text()).contains("Thứ Sáu, 16/04/2027", "10/3 âm lịch", "năm khác", "Ngày lễ lớn");
        assertThat(page.selectFirst("a[rel=next]").attr("href")).isEqualTo("?month=2027-05");
        assertThat(page.selectFirst("a[rel=prev]").attr("href")).isEqualTo("?month=2027-03");
        assertThat(anonymous().get("/anniversaries?month=1900-01").page().select("a[rel=prev]"))
                .isEmpty();
        assertThat(anonymous().get("/anniversaries?month=2100-12").page().select("a[rel=next]"))
                .isEmpty();
    }

    @Test
    void a_month_is_a_calendar_in_at_most_four_statements_and_a_day_has_a_page() {
        var person = anonymous();
        forgetKeptPages();
        person.statements();
        var page = person.get("/anniversaries?month=2027-04").page();
        assertThat(person.statements())
                .filteredOn(sql -> !sql.contains("portal_setting"))
                .hasSizeBetween(1, 4);
        assertThat(page.select("#month-grid tbody tr")).hasSize(5);
        assertThat(page.select("#month-grid thead th")).hasSize(8);
        assertThat(page.select("#month-grid tbody th").first().text()).isEqualTo("13");
        var day = page.selectFirst("a[data-date=2027-04-16]");
        assertThat(day.attr("aria-label")).contains("Thứ Sáu, 16/04/2027", "10/3 âm lịch", "Giỗ Tổ Hùng Vương");
        assertThat(page.selectFirst("a[data-date=2027-04-07] i").text()).isEqualTo("1/3");
        assertThat(anonymous()
                        .get("/anniversaries?month=2025-07")
                        .page()
                        .selectFirst("a[data-date=2025-07-25] i")
                        .text())
                .isEqualTo("1/6 nhuận");

        person.statements();
        var answer = person.get("/anniversaries/day?date=2027-04-16");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(person.statements())
                .filteredOn(sql -> !sql.contains("portal_setting"))
                .hasSizeBetween(1, 6);
        assertThat(answer.page().select("main").text())
                .contains("Giỗ Tổ Hùng Vương", "tháng Giáp Thìn", "Thanh minh", "Nghỉ lễ, tết");
    }

    @Test
    void a_range_is_chosen_and_a_wrong_one_stays_with_a_word() {
        var page = anonymous().get("/anniversaries?from=1/9/2027&to=2027-09-30").page();
        assertThat(page.select("h3").eachText()).contains("Quốc khánh").doesNotContain("Tết Nguyên đán");
        var wrong = anonymous().get("/anniversaries?from=31/2/2027&to=1/1/2028").page();
        assertThat(wrong.getElementById("range-err").text()).contains("26/11/2026");
        assertThat(wrong.getElementById("from").val()).isEqualTo("31/2/2027");
        assertThat(anonymous()
                        .get("/anniversaries?from=2/1/2027&to=1/1/2027")
                        .page()
                        .getElementById("range-err")
                        .text())
                .contains("sau ngày đầu");
        assertThat(anonymous().get("/anniversaries?unit=999999999").page().select("h3"))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-02-30", "abc", "1899-12-31", "2101-01-01", "%3Cscript%3E"})
    void a_day_that_is_none_is_a_wrong_address(String day) {
        assertThat(anonymous().get("/anniversaries/day?date=" + day).status()).isEqualTo(400);
    }

    @Test
    void a_date_is_converted_both_ways_and_a_wrong_one_stays_with_a_word() {
        assertThat(anonymous()
                        .get("/anniversaries/convert?date=17/2/2026")
                        .page()
                        .getElementById("result")
                        .text())
                .contains("Mùng 1 tháng Giêng", "Bính Ngọ", "Lập xuân");
        assertThat(anonymous()
                        .get("/anniversaries/convert?day=1&month=6&year=2025&leap=yes")
                        .page()
                        .getElementById("result")
                        .text())
                .contains("25/07/2025");
        assertThat(anonymous()
                        .get("/anniversaries/convert?day=1&month=6&year=2060")
                        .page()
                        .getElementById("result")
                        .text())
                .contains("dự tính");
        var wrong = anonymous()
                .get("/anniversaries/convert?day=30&month=12&year=2026")
                .page();
        assertThat(wrong.getElementById("lunar-err").text()).contains("chỉ có 29 ngày");
        assertThat(wrong.getElementById("day").val()).isEqualTo("30");
        assertThat(anonymous()
                        .get("/anniversaries/convert?day=1&month=6&year=2026&leap=yes")
                        .page()
                        .getElementById("lunar-err")
                        .text())
                .contains("không có tháng nhuận");
        var hostile =
                anonymous().get("/anniversaries/convert?date=%3Cscript%3E").page();
        assertThat(hostile.getElementById("date-err").text()).contains("26/11/2026");
        assertThat(hostile.select("main script")).isEmpty();
    }

    @Test
    void one_kind_alone_stays_chosen_in_every_link() {
        var page = anonymous().get("/anniversaries?month=2027-04&kind=MAJOR").page();
        assertThat(page.select("h3").eachText())
                .containsExactly("Giỗ Tổ Hùng Vương", "Ngày Chiến thắng (Giải phóng miền Nam thống nhất đất nước)");
        assertThat(page.selectFirst("#kind option[selected]").val()).isEqualTo("MAJOR");
        assertThat(page.selectFirst("a[rel=next]").attr("href")).endsWith("&kind=MAJOR");
        assertThat(anonymous()
                        .get("/anniversaries?month=2027-04&kind=INTERNATIONAL")
                        .page()
                        .select(".nothing"))
                .hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-13", "abc", "1899-12", "2101-01", "2026", "%3Cscript%3E", "999999999-01"})
    void a_month_that_is_none_is_a_wrong_address(String month) {
        assertThat(anonymous().get("/anniversaries?month=" + month).status()).isEqualTo(400);
    }

    @Test
    void the_page_is_complete_in_english() {
        var page = anonymous().open("/anniversaries?month=2027-04&lang=en").page();
        assertThat(page.selectFirst("h1").text()).isEqualTo("Days to remember");
        assertThat(page.text()).contains("April 2027", "lunar 10/3").doesNotContain("???");
    }

    private static final Map<String, String> NEW_DAY = Map.of(
            "kind",
            "LOCAL",
            "calendar",
            "LUNAR",
            "day",
            "30",
            "month",
            "12",
            "firstYear",
            "2000",
            "source",
            "QĐ 1/QĐ-SO");

    private static Map<String, String> with(String title) {
        var values = new HashMap<>(NEW_DAY);
        values.put("title", title);
        return values;
    }

    private static Answer saved(PortalClient editor, Answer form, String button, Map<String, String> values) {
        var answer = editor.submit(form, button, values);
        assertThat(answer.status())
                .as(() -> answer.page().select(".errors").text())
                .isEqualTo(302);
        return editor.open("/admin/anniversaries?sort=changed&dir=desc");
    }

    @Test
    void an_editor_adds_previews_publishes_and_withdraws_a_day() {
        var editor = signedIn("EDITOR");
        var title = "Ngày thử " + System.nanoTime();
        var form = editor.get("/admin/anniversaries/edit");
        var preview = editor.submit(form, "preview", with(title));
        assertThat(preview.page().selectFirst("#next-times").text()).contains("năm", "/12 âm lịch");
        assertThat(preview.page().getElementById("title").val()).isEqualTo(title);

        var table = saved(editor, preview, "publish", with(title));
        assertThat(table.page().selectFirst(".done").text()).contains(title);
        var row = table.page().select("tbody tr").first();
        assertThat(row.text()).contains(title, "30/12 âm lịch", "Đã công bố");
        var next = new Recurrence(CalendarSystem.LUNAR, 30, 12, 2000, YearCounting.ORDINAL, null, null)
                .next(LocalDate.now(CLOCK))
                .orElseThrow();
        var month = "/anniversaries?month=" + YearMonth.from(next.date());
        assertThat(anonymous().get(month).page().select("h3").eachText()).contains(title);

        var edit = editor.get("/admin/anniversaries/edit?id="
                + row.selectFirst("a").attr("href").replaceAll(".*id=", ""));
        saved(editor, edit, "withdraw", Map.of());
        assertThat(anonymous().get(month).page().select("h3").eachText()).doesNotContain(title);
    }

    @Test
    void a_wrong_form_says_so_at_the_field_and_keeps_what_was_typed() {
        var editor = signedIn("EDITOR");
        var values = new HashMap<>(with("<b>Ngày</b> & \"thử\""));
        values.put("calendar", "SOLAR");
        values.put("day", "31");
        values.put("month", "4");
        var answer = editor.submit(editor.get("/admin/anniversaries/edit"), "save", values);
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.page().select(".errors a").eachAttr("href")).containsExactly("#day");
        assertThat(answer.page().getElementById("title").val()).isEqualTo("<b>Ngày</b> & \"thử\"");
        assertThat(answer.page().getElementById("day").val()).isEqualTo("31");
    }

    @Test
    void two_editors_at_once_see_what_the_other_changed() {
        var title = "Ngày của hai người " + System.nanoTime();
        var first = signedIn("EDITOR");
        saved(first, first.get("/admin/anniversaries/edit"), "save", with(title));
        var address = first.open("/admin/anniversaries?sort=changed&dir=desc")
                .page()
                .select("tbody tr a")
                .first()
                .attr("href")
                .replaceAll(".*/admin", "/admin");
        var second = signedIn("ADMINISTRATOR");
        var firstForm = first.get(address);
        var secondForm = second.get(address);
        saved(first, firstForm, "save", Map.of("source", "Của người thứ nhất"));
        var conflict = second.submit(secondForm, "save", Map.of("source", "Của người thứ hai"));
        assertThat(conflict.status()).isEqualTo(200);
        assertThat(conflict.page().selectFirst(".conflict").text()).contains("Của người thứ nhất", "Của người thứ hai");
        saved(second, conflict, "save", Map.of());
        assertThat(second.get(address).page().getElementById("source").val()).isEqualTo("Của người thứ hai");
    }

    @Test
    void the_table_filters_sorts_and_pages_by_its_address() {
        var editor = signedIn("EDITOR");
        var page = editor.get("/admin/anniversaries?text=gio+to&calendar=LUNAR&state=published&kind=MAJOR")
                .page();
        assertThat(page.select("tbody tr")).hasSize(1);
        assertThat(page.selectFirst("input[name=text]").val()).isEqualTo("gio to");
        assertThat(editor.get("/admin/anniversaries?state=unpublished&sort=title&size=100")
                        .page()
                        .select("tbody b")
                        .eachText())
                .contains("Ngày Văn hóa Việt Nam");
        assertThat(editor.get("/admin/anniversaries?page=abc&size=-1&sort=zzz&kind=zzz&dir=x")
                        .status())
                .isEqualTo(200);
        assertThat(editor.get("/admin/anniversaries?size=5").page().select("nav.pager a[rel=next]"))
                .hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"999999999", "abc", "-1", "99999999999999999999"})
    void a_day_that_does_not_exist_is_not_found(String id) {
        assertThat(signedIn("EDITOR").get("/admin/anniversaries/edit?id=" + id).status())
                .isEqualTo(404);
    }
}
