package vn.bangtin.place;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.bangtin.organisation.Unit;
import vn.bangtin.platform.BusinessException;
import vn.bangtin.platform.ConflictException;
import vn.bangtin.platform.ContentChanged;
import vn.bangtin.platform.NotFoundException;
import vn.bangtin.platform.RecordedEvents;
import vn.bangtin.platform.audit.AuditTrail;
import vn.bangtin.platform.paging.Page;
import vn.bangtin.platform.persistence.SqlCounter;
import vn.bangtin.platform.persistence.TestDatabase;

class PlaceServiceTest {

    private static final Clock TIME = Clock.fixed(Instant.parse("2026-06-01T06:27:00Z"), ZoneId.of("Asia/Ho_Chi_Minh"));

    @RegisterExtension
    static final TestDatabase DATABASE = new TestDatabase();

    private final RecordedEvents<ContentChanged> changes = new RecordedEvents<>();
    private final RecordedEvents<PlacesChanged> placeChanges = new RecordedEvents<>();
    private PlaceService service;

    @BeforeEach
    void services() {
        var entityManager = DATABASE.entityManager();
        service = new PlaceService(
                new Places(entityManager),
                new AuditTrail(entityManager, TIME, () -> "quantri"),
                TIME,
                changes,
                placeChanges);
    }

    private static PlaceForm form(Long id, int version, String name, Integer order, boolean shown) {
        return new PlaceForm(id, version, name, 20.4339, 106.1773, order, shown, null, null);
    }

    private long place(String name, Integer order, boolean shown) {
        var id = service.save(form(null, 0, name, order, shown));
        DATABASE.flushAndClear();
        return id;
    }

    private static void failsAt(String field, Runnable work) {
        assertThatThrownBy(work::run).isInstanceOfSatisfying(BusinessException.class, e -> assertThat(e.field())
                .isEqualTo(field));
    }

    @Test
    void readers_see_the_shown_places_in_their_order() {
        place("Hải Hậu", 20, true);
        place("Nơi cũ", 5, false);
        place("Nam Định", 10, true);
        try (var sql = new SqlCounter()) {
            assertThat(service.shown()).extracting(PlaceItem::name).containsExactly("Nam Định", "Hải Hậu");
            assertThat(sql.count()).isEqualTo(1);
        }
    }

    @Test
    void a_place_is_found_by_any_of_its_names_without_marks() {
        service.save(new PlaceForm(
                null,
                0,
                "Hồng Phong",
                20,
                106,
                10,
                true,
                null,
                null,
                PlaceKind.COMMUNE,
                List.of("Hải Hậu cũ"),
                null,
                List.of()));
        place("Hải Hậu", 20, true);
        place("Nam Định", 30, true);
        place("Hải Hậu ẩn", 40, false);
        var choices = service.choices();
        assertThat(PlaceChoice.matching(choices, "hai  HAU"))
                .extracting(choice -> choice.place().name())
                .as("those whose name begins so come first")
                .containsExactly("Hải Hậu", "Hồng Phong");
        assertThat(PlaceChoice.matching(choices, "đin"))
                .extracting(choice -> choice.place().name())
                .containsExactly("Nam Định");
        assertThat(PlaceChoice.matching(choices, "%")).isEmpty();
    }

    @Test
    void a_place_is_shown_on_its_days_only() {
        var today = LocalDate.now(TIME);
        service.save(new PlaceForm(null, 0, "Đã hết", 20, 106, 1, true, null, today.minusDays(1)));
        service.save(new PlaceForm(null, 0, "Chưa đến", 20, 106, 2, true, today.plusDays(1), null));
        service.save(new PlaceForm(null, 0, "Hôm nay", 20, 106, 3, true, today, today));
        DATABASE.flushAndClear();
        assertThat(service.shown()).extracting(PlaceItem::name).containsExactly("Hôm nay");
    }

    @Test
    void without_places_there_is_nothing_to_show() {
        assertThat(service.shown()).isEmpty();
    }

    @Test
    void what_cannot_be_a_place_is_refused_at_its_field() {
        failsAt("name", () -> service.save(form(null, 0, "  ", 1, true)));
        failsAt("name", () -> service.save(form(null, 0, "x".repeat(101), 1, true)));
        failsAt("latitude", () -> service.save(new PlaceForm(null, 0, "A", 90.1, 106, 1, true, null, null)));
        failsAt("latitude", () -> service.save(new PlaceForm(null, 0, "A", Double.NaN, 106, 1, true, null, null)));
        failsAt("longitude", () -> service.save(new PlaceForm(null, 0, "A", 20, -180.1, 1, true, null, null)));
        var day = LocalDate.of(2026, 6, 1);
        failsAt("validTo", () -> service.save(new PlaceForm(null, 0, "A", 20, 106, 1, true, day, day.minusDays(1))));
    }

    @Test
    void a_new_place_comes_last_and_is_told_of() {
        place("Nam Định", 40, true);
        var id = place("Hải Hậu", null, true);
        assertThat(service.place(id).sortOrder()).isEqualTo(50);
        assertThat(placeChanges.fired()).last().isEqualTo(new PlacesChanged(List.of(id)));
        assertThat(changes.fired()).contains(new ContentChanged("place"));
    }

    @Test
    void only_a_place_that_moved_is_told_to_lie_elsewhere() {
        var id = place("Nam Định", 10, true);
        service.save(form(id, service.place(id).version(), "Thành Nam", 10, true));
        assertThat(placeChanges.fired()).last().isEqualTo(new PlacesChanged(List.of()));
        DATABASE.flushAndClear();
        service.save(new PlaceForm(id, service.place(id).version(), "Thành Nam", 20.5, 106.1773, 10, true, null, null));
        assertThat(placeChanges.fired()).last().isEqualTo(new PlacesChanged(List.of(id)));
    }

    @Test
    void who_saves_over_a_change_of_somebody_else_is_told() {
        var id = place("Nam Định", 10, true);
        var opened = service.place(id).version();
        service.save(form(id, opened, "Thành Nam", 10, true));
        DATABASE.flushAndClear();
        assertThatThrownBy(() -> service.save(form(id, opened, "Nam Định mới", 10, true)))
                .isInstanceOfSatisfying(ConflictException.class, conflict -> {
                    assertThat(conflict.stored()).containsEntry("place.name", "Thành Nam");
                    assertThat(conflict.mine()).containsEntry("place.name", "Nam Định mới");
                    assertThat(conflict.changedBy()).isEqualTo("quantri");
                });
    }

    @Test
    void every_change_is_audited() {
        var id = place("Nam Định", 10, true);
        service.save(form(id, service.place(id).version(), "Nam Định", 10, false));
        DATABASE.flushAndClear();
        assertThat(DATABASE.entityManager()
                        .createQuery("select e.action, e.changes from AuditEntry e order by e.id", Object[].class)
                        .getResultList())
                .extracting(line -> line[0])
                .containsExactly("created", "changed");
    }

    @Test
    void a_place_that_does_not_exist_is_not_found() {
        assertThatThrownBy(() -> service.place(4711)).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> service.save(form(4711L, 0, "A", 1, true))).isInstanceOf(NotFoundException.class);
    }

    @Test
    void the_set_up_names_places_once() {
        service.addInitial(List.of(
                new InitialPlace("Nam Định", 20.4339, 106.1773), new InitialPlace("Hải Hậu", 20.1506, 106.2716)));
        DATABASE.flushAndClear();
        assertThat(service.shown()).extracting(PlaceItem::name).containsExactly("Nam Định", "Hải Hậu");
        assertThatThrownBy(() -> service.addInitial(List.of(new InitialPlace("Nơi khác", 20, 106))))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void the_table_is_sorted_as_asked() {
        place("Nam Định", 20, true);
        place("Hải Hậu", 10, false);
        assertThat(service.places(PlaceFilter.ALL, new Page(1, 20, "name", true))
                        .rows())
                .extracting(PlaceRow::name)
                .containsExactly("Nam Định", "Hải Hậu");
        assertThat(service.places(PlaceFilter.ALL, new Page(1, 1, null, false)).rows())
                .extracting(PlaceRow::name)
                .containsExactly("Hải Hậu");
        assertThat(service.places(PlaceFilter.ALL, new Page(1, 20, "nonsense", false))
                        .total())
                .isEqualTo(2);
    }

    private long described(String name, PlaceKind kind, Long successor, String... aliases) {
        var id = service.save(new PlaceForm(
                null, 0, name, 20.4, 106.1, null, true, null, null, kind, List.of(aliases), successor, List.of()));
        DATABASE.flushAndClear();
        return id;
    }

    @ParameterizedTest
    @CsvSource({
        "Thành Nam, Nam Định",
        "thanh nam, Nam Định",
        "THIÊN TRƯỜNG, Nam Định",
        "nam, Nam Định;Nam Trực",
        "đinh thanh, ''",
        "%, ''",
        "cổ lễ, Nam Trực",
    })
    void a_place_is_found_by_each_of_its_names_with_or_without_marks(String text, String found) {
        described("Nam Định", PlaceKind.WARD, null, "Thành Nam", "Thiên Trường");
        described("Nam Trực", PlaceKind.FORMER_DISTRICT, null, "Cổ Lễ");
        described("Hải Hậu", PlaceKind.FORMER_DISTRICT, null);
        var rows = service.places(new PlaceFilter(text, null, true), new Page(1, 20, "name", false));
        assertThat(rows.rows().stream().map(PlaceRow::name).collect(Collectors.joining(";")))
                .isEqualTo(found);
    }

    @Test
    void a_place_is_found_by_the_names_of_those_that_went_on_in_it() {
        var ward = described("Nam Định", PlaceKind.WARD, null, "Thành Nam");
        for (var name : List.of("Mỹ Lộc", "Vụ Bản")) {
            var former = described(name, PlaceKind.FORMER_DISTRICT, ward, "Huyện " + name);
            var place = DATABASE.entityManager().find(Place.class, former);
            place.show(1, true, null, LocalDate.of(2026, 5, 31));
            DATABASE.flushAndClear();
        }
        described("Hải Hậu", PlaceKind.COMMUNE, null);
        try (var sql = new SqlCounter()) {
            var choices = service.choices();
            assertThat(sql.count()).isEqualTo(1);
            assertThat(choices).hasSize(2);
            for (var text : List.of("nam dinh", "thanh nam", "mỹ lộc", "huyen vu ban")) {
                assertThat(PlaceChoice.matching(choices, text))
                        .as(text)
                        .singleElement()
                        .returns("Nam Định", choice -> choice.place().name());
            }
        }
    }

    @Test
    void the_table_is_filtered_by_kind_and_costs_two_statements() {
        var ward = described("Nam Định", PlaceKind.WARD, null);
        described("Nam Trực", PlaceKind.FORMER_DISTRICT, ward, "Cổ Lễ", "cổ lễ", "Nam Trực", " ");
        try (var sql = new SqlCounter()) {
            var rows = service.places(new PlaceFilter(null, PlaceKind.FORMER_DISTRICT, null), Page.of(1, 20));
            assertThat(sql.count()).isEqualTo(2);
            assertThat(rows.rows()).singleElement().satisfies(row -> {
                assertThat(row.name()).isEqualTo("Nam Trực");
                assertThat(row.successor()).isEqualTo("Nam Định");
                assertThat(row.otherNames()).as("each name once").isEqualTo("Cổ Lễ");
            });
        }
        assertThat(service.before(ward)).extracting(PlaceName::name).containsExactly("Nam Trực");
        assertThat(service.listed()).last().satisfies(place -> {
            assertThat(place.kind()).isEqualTo(PlaceKind.FORMER_DISTRICT);
            assertThat(place.aliases()).containsExactly("Cổ Lễ");
            assertThat(place.successorId()).isEqualTo(ward);
        });
    }

    @Test
    void a_place_never_goes_on_in_itself() {
        var first = described("A", PlaceKind.COMMUNE, null);
        var second = described("B", PlaceKind.COMMUNE, first);
        failsAt(
                "successor",
                () -> service.save(new PlaceForm(
                        first, 1, "A", 20, 106, 1, true, null, null, PlaceKind.COMMUNE, List.of(), second, List.of())));
        failsAt("successor", () -> described("C", PlaceKind.COMMUNE, 4711L));
    }

    @Test
    void too_many_or_too_long_other_names_are_refused() {
        failsAt("aliases", () -> described("A", PlaceKind.OTHER, null, "x".repeat(101)));
        var many = IntStream.range(0, 21).mapToObj(i -> "tên " + i).toArray(String[]::new);
        failsAt("aliases", () -> described("A", PlaceKind.OTHER, null, many));
        failsAt("kind", () -> described("A", null, null));
    }

    @Test
    void a_unit_has_one_place() {
        var unit = new Unit("Chi cục Thủy lợi", null);
        DATABASE.entityManager().persist(unit);
        var form = new PlaceForm(
                null,
                0,
                "Nam Định",
                20,
                106,
                1,
                true,
                null,
                null,
                PlaceKind.WARD,
                List.of(),
                null,
                List.of(unit.getId()));
        var id = service.save(form);
        DATABASE.flushAndClear();
        assertThat(service.place(id).unitIds()).containsExactly(unit.getId());
        failsAt("units", () -> service.save(form));
    }

    @Test
    void the_demo_has_its_sample_places() {
        var agency = new Unit("Sở mẫu", null);
        DATABASE.entityManager().persist(agency);
        DATABASE.entityManager().flush();
        TestPlaces.demo(DATABASE.entityManager(), places -> {});
        DATABASE.flushAndClear();
        assertThat(service.shown()).hasSize(12).first().returns("Nam Định", PlaceItem::name);
        assertThat(service.place(service.shown().get(0).id()).unitIds())
                .as("it is everybody's")
                .containsExactly(agency.getId());
    }
}
