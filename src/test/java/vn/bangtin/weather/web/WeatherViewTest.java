package vn.bangtin.weather.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import vn.bangtin.place.PlaceForm;
import vn.bangtin.place.PlaceKind;
import vn.bangtin.place.PlaceService;
import vn.bangtin.place.TestPlaces;
import vn.bangtin.platform.NotFoundException;
import vn.bangtin.platform.persistence.TestDatabase;
import vn.bangtin.platform.web.Navigation;

class WeatherViewTest {

    private static final Clock TIME = Clock.fixed(Instant.parse("2026-06-01T06:27:00Z"), ZoneId.of("Asia/Ho_Chi_Minh"));
    private static final LocalDate ENDED = LocalDate.of(2025, 6, 30);

    @RegisterExtension
    static final TestDatabase DATABASE = new TestDatabase();

    private final List<String> led = new ArrayList<>();
    // the real one needs a page that Faces is rendering
    private final Navigation navigation = new Navigation() {
        @Override
        public void redirect(String address) {
            led.add(address);
        }
    };

    private static PlaceService places() {
        return TestPlaces.service(DATABASE.entityManager(), TIME, changed -> {});
    }

    private static long place(String name, LocalDate validTo, Long successor) {
        var id = places().save(new PlaceForm(
                null,
                0,
                name,
                20.4,
                106.1,
                null,
                true,
                null,
                validTo,
                PlaceKind.COMMUNE,
                List.of(),
                successor,
                List.of()));
        DATABASE.flushAndClear();
        return id;
    }

    private void open(String placeId) {
        var view = new WeatherView(null, places(), TestPlaces.shown(places(), TIME), null, navigation, TIME);
        view.setPlaceId(placeId);
        view.open();
    }

    @Test
    void the_address_of_an_ended_place_leads_to_the_one_in_which_it_went_on() {
        var now = place("Nghĩa Hưng", null, null);
        var between = place("Huyện Nghĩa Hưng", ENDED, now);
        var first = place("Thị trấn Liễu Đề", ENDED.minusYears(5), between);
        open(Long.toString(between));
        open(Long.toString(first));
        assertThat(led).containsExactly("/weather?place=" + now, "/weather?place=" + now);
    }

    @Test
    void where_nothing_went_on_there_is_no_page() {
        place("Nghĩa Hưng", null, null);
        var alone = place("Nơi cũ", ENDED, null);
        var hidden = place("Nơi cũ hơn", ENDED, alone);
        for (var id : List.of(Long.toString(alone), Long.toString(hidden), "4711", "abc", "-1", "9".repeat(20))) {
            assertThatThrownBy(() -> open(id)).as(id).isInstanceOf(NotFoundException.class);
        }
        assertThat(led).isEmpty();
    }
}
