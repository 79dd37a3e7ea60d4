package vn.bangtin.place;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.bangtin.PortalClient;
import vn.bangtin.PortalIT;

class PlaceIT extends PortalIT {

    @Test
    void a_place_is_found_by_its_former_name_and_chosen_by_a_reader() {
        var admin = signedIn("ADMINISTRATOR");
        var name = "Phường thử " + System.nanoTime();
        var saved = admin.submit(
                admin.get("/admin/places/edit"),
                "save",
                Map.of(
                        "name", name,
                        "kind", "WARD",
                        "aliases", "Thị trấn cũ của " + name + "\nTên thứ hai",
                        "latitude", "20,25",
                        "longitude", "106.25",
                        "sortOrder", ""));
        assertThat(saved.status()).isEqualTo(302);
        var found = admin.get("/admin/places?kind=WARD&text=thi+tran+cu+cua").page();
        assertThat(found.select("tbody tr").text())
                .contains(name, "Tên thứ hai", "Phường")
                .doesNotContain("???");
        assertThat(admin.get("/admin/places?kind=SEA_AREA&text=thi+tran+cu+cua")
                        .page()
                        .select(".empty"))
                .hasSize(1);
        forgetKeptPages();
        assertThat(anonymous().get("/api/v1/places").body()).contains("\"kind\":\"WARD\"", "\"Tên thứ hai\"");

        assertThat(anonymous().get("/me/weather").status()).isEqualTo(302);
        var reader = signedIn("READER");
        var page = reader.get("/me/weather");
        var id = page.page().select("#place option").stream()
                .filter(option -> option.text().equals(name))
                .findFirst()
                .orElseThrow()
                .val();
        assertThat(reader.submit(page, "add", Map.of("place", id)).status()).isEqualTo(302);
        var own = reader.get("/me/weather").page();
        assertThat(own.select(".own-places h2").text()).contains(name);
        assertThat(reader.get("/weather").page().select(".places a.own").attr("href"))
                .endsWith("/me/weather");
        assertThat(anonymous().get("/weather").page().select(".places a.own")).isEmpty();
    }

    @Test
    void a_table_is_read_on_trial_and_then_taken_over() {
        var admin = signedIn("ADMINISTRATOR");
        var name = "Xã thử " + System.nanoTime();
        var table = "Tên điểm;Vĩ độ;Kinh độ\n" + name + ";20,3;106,2\nSai;200;106\n";
        var trial = admin.submit(
                admin.get("/admin/places/import"),
                "check",
                Map.of("otherwise", "COMMUNE"),
                Map.of("file", new PortalClient.Upload("xa.csv", table.getBytes(StandardCharsets.UTF_8))));
        assertThat(trial.page().getElementById("counts").text()).contains("1 điểm mới", "1 dòng chưa đúng");
        assertThat(trial.page().getElementById("problems").text()).contains("B (Vĩ độ)", "200");
        assertThat(admin.submit(trial, "run", Map.of()).status()).isEqualTo(302);
        assertThat(admin.get("/admin/places?sort=order&dir=desc&kind=COMMUNE&shown=no")
                        .page()
                        .select("tbody tr")
                        .text())
                .contains(name, "Xã");
    }
}
