package vn.bangtin.place;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
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
        var found = admin.get("/admin/places?text=thi+tran+cu+cua+" + name.replaceAll("\\D", ""))
                .page();
        assertThat(found.select("tbody tr")).isEmpty();
        found = admin.get("/admin/places?kind=WARD&text=thi+tran+cu+cua").page();
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
}
