package vn.bangtin;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class HomeIT extends PortalIT {

    @Test
    void the_portal_page_opens_without_a_session() {
        var answer = anonymous().get("/");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Set-Cookie")).isNull();
        assertThat(answer.page().select("h1")).hasSize(1);
    }

    @Test
    void a_panel_that_fails_leaves_the_others_standing() {
        forgetKeptPages();
        var answer = anonymous().get("/?break=links");
        assertThat(answer.status()).isEqualTo(200);
        var page = answer.page();
        assertThat(page.selectFirst("[aria-labelledby=t-links]").text()).contains("Tạm thời chưa xem được");
        assertThat(page.select("[aria-labelledby=t-news] article")).hasSizeGreaterThan(3);
        assertThat(page.select("[aria-labelledby=t-anniversaries] li")).isNotEmpty();
        assertThat(page.select("[aria-labelledby=t-links] a[target]")).isEmpty();
        assertThat(anonymous().get("/").page().select("[aria-labelledby=t-links] .links a"))
                .isNotEmpty();
    }

    @Test
    void a_first_visit_costs_at_most_six_statements() {
        forgetKeptPages();
        anonymous().statements();
        anonymous().get("/");
        assertThat(anonymous().statements()).hasSizeBetween(1, 6);
    }

    @Test
    void lists_and_articles_cost_a_fixed_number_of_statements() {
        var list = anonymous().get("/news").page();
        var article = list.selectFirst("main a[href*=/news/]").attr("href").replaceFirst("^/bangtin", "");
        forgetKeptPages();
        anonymous().statements();
        anonymous().get("/news");
        assertThat(anonymous().statements()).hasSizeBetween(1, 5);
        forgetKeptPages();
        anonymous().statements();
        anonymous().get(article);
        // the last one of each is the list of what was read most
        assertThat(anonymous().statements()).hasSizeBetween(1, 6);
    }

    @Test
    void the_second_visit_costs_no_statement() {
        anonymous().get("/");
        anonymous().statements();
        anonymous().get("/");
        assertThat(anonymous().statements()).isEmpty();
    }

    @Test
    void english_is_chosen_once_and_lasts() {
        var person = anonymous();
        var answer = person.get("/news?category=1&lang=en");
        assertThat(answer.status()).isEqualTo(302);
        assertThat(answer.location()).endsWith("/news?category=1");
        assertThat(person.get("/").page().selectFirst("html").attr("lang")).isEqualTo("en");
        assertThat(anonymous().get("/").page().selectFirst("html").attr("lang")).isEqualTo("vi");
    }
}
