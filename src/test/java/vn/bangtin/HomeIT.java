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
