package vn.bangtin.place;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import vn.bangtin.platform.ContentChanged;
import vn.bangtin.platform.persistence.SqlCounter;
import vn.bangtin.platform.persistence.TestDatabase;
import vn.bangtin.platform.time.TestClock;

/** Pages need not read the places to choose among, and miss no change of them. */
class ShownPlacesTest {

    @RegisterExtension
    static final TestDatabase DATABASE = new TestDatabase();

    private Instant now = Instant.parse("2026-06-01T06:00:00Z");
    private final Clock clock = TestClock.reading(() -> now);
    private PlaceService places;
    private ShownPlaces shown;

    @BeforeEach
    void services() {
        places = TestPlaces.service(DATABASE.entityManager(), clock, changed -> {});
        shown = new ShownPlaces(places, clock);
        place("Xã Hải Anh");
    }

    private void place(String name) {
        places.save(new PlaceForm(null, 0, name, 20.4339, 106.1773, null, true, null, null));
        DATABASE.flushAndClear();
    }

    private int statements() {
        try (var sql = new SqlCounter()) {
            shown.choices();
            return sql.count();
        }
    }

    @Test
    void they_are_read_once_a_minute_and_on_another_day() {
        assertThat(statements()).isOne();
        assertThat(statements()).isZero();
        now = now.plusSeconds(59);
        assertThat(statements()).isZero();
        now = now.plusSeconds(1);
        assertThat(statements()).isOne();

        now = Instant.parse("2026-06-01T16:59:59Z");
        assertThat(statements()).isOne();
        now = now.plusSeconds(1);
        assertThat(statements()).as("it is the second of June").isOne();
    }

    @Test
    void a_change_on_this_node_shows_at_once_and_what_is_missed_can_be_read() {
        shown.choices();
        place("Xã Hải Minh");
        assertThat(shown.choices()).hasSize(1);
        assertThat(shown.reload()).hasSize(2);
        place("Xã Hải Đông");
        shown.forget(new ContentChanged("news"));
        assertThat(shown.choices()).hasSize(2);
        shown.forget(PlaceService.CHANGED);
        assertThat(shown.choices()).hasSize(3);
    }
}
