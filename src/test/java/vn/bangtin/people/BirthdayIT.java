package vn.bangtin.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.bangtin.PortalClient;
import vn.bangtin.PortalIT;

class BirthdayIT extends PortalIT {

    private static final List<String> SURFACES = List.of(
            "/",
            "/news",
            "/anniversaries",
            "/anniversaries/day",
            "/feeds/anniversaries.ics",
            "/feeds/holidays.ics",
            "/feeds/news.atom",
            "/people/birthdays");

    private static boolean isListed(PortalClient person, String name) {
        return person.get("/people/birthdays")
                .page()
                .select("#birthdays tbody")
                .text()
                .contains(name);
    }

    @Test
    void a_birthday_is_seen_by_those_it_is_shown_to_until_it_is_taken_back() {
        var today = LocalDate.now(ZoneId.of("Asia/Ho_Chi_Minh"));
        var author = signedIn("AUTHOR");
        var name = author.get("/me").page().selectFirst("dl.facts dd").text();
        var form = author.get("/me/birthday");
        var values = Map.of(
                "day", Integer.toString(today.getDayOfMonth()),
                "month", Integer.toString(today.getMonthValue()),
                "scope", "AGENCY");

        var refused = author.submit(form, "show", values);
        assertThat(refused.page().select(".errors").text()).contains("đánh dấu đồng ý");
        assertThat(isListed(signedIn("EDITOR"), name)).isFalse();

        var agreed = new HashMap<>(values);
        agreed.put("agreed", "on");
        assertThat(author.submit(author.get("/me/birthday"), "show", agreed).status())
                .isEqualTo(302);
        assertThat(isListed(signedIn("EDITOR"), name)).isTrue();
        var anonymous = anonymous().get("/people/birthdays");
        assertThat(anonymous.status())
                .as("who is not signed in is sent to do so")
                .isEqualTo(302);

        var own = author.get("/me/birthday");
        assertThat(own.page().select("#consents tbody tr")).hasSize(1);
        assertThat(author.submit(own, "withdraw", Map.of()).status()).isEqualTo(302);
        for (var reader : List.of(anonymous(), signedIn("READER"), signedIn("EDITOR"), signedIn("ADMINISTRATOR"))) {
            for (var surface : SURFACES) {
                assertThat(reader.get(surface).body()).as(surface).doesNotContain("<b>" + name + "</b></td>");
            }
        }
        assertThat(author.get("/me/birthday").page().getElementById("day").val())
                .isEmpty();
        assertThat(author.get("/me/birthday").page().select("#consents tbody tr"))
                .hasSize(2);
    }
}
