package vn.bangtin.place;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import vn.bangtin.account.Account;
import vn.bangtin.account.CurrentUser;
import vn.bangtin.account.Identity;
import vn.bangtin.account.Role;
import vn.bangtin.organisation.TestUnits;
import vn.bangtin.organisation.Unit;
import vn.bangtin.platform.BusinessException;
import vn.bangtin.platform.NotFoundException;
import vn.bangtin.platform.persistence.SqlCounter;
import vn.bangtin.platform.persistence.TestDatabase;

class FavouritePlaceServiceTest {

    private static final Clock TIME = Clock.fixed(Instant.parse("2026-06-01T06:27:00Z"), ZoneId.of("Asia/Ho_Chi_Minh"));

    @RegisterExtension
    static final TestDatabase DATABASE = new TestDatabase();

    private Unit department;
    private Unit office;
    private CurrentUser person;

    @BeforeEach
    void a_person_of_an_office_of_a_department() {
        department = new Unit("Sở Nông nghiệp", null);
        office = new Unit("Chi cục Thủy lợi", null);
        DATABASE.entityManager().persist(department);
        DATABASE.entityManager().persist(office);
        office.moveBelow(department, 1);
        DATABASE.entityManager().flush();
        person = account("nguoi1", office.getId());
        DATABASE.flushAndClear();
    }

    private static CurrentUser account(String login, Long unitId) {
        var account = new Account(login, login, unitId, Set.of(Role.READER));
        account.choosePassword("hash", Instant.EPOCH);
        DATABASE.entityManager().persist(account);
        return CurrentUser.of(new Identity(account.getId(), login, login, unitId, null, false, Set.of()));
    }

    private static FavouritePlaceService as(CurrentUser user) {
        var entityManager = DATABASE.entityManager();
        return new FavouritePlaceService(
                new FavouritePlaces(entityManager),
                new Places(entityManager),
                TestUnits.of(entityManager, TIME),
                user,
                TIME);
    }

    private static long place(String name, LocalDate validTo, Long successor, Unit... units) {
        var id = TestPlaces.service(DATABASE.entityManager(), TIME, places -> {})
                .save(new PlaceForm(
                        null,
                        0,
                        name,
                        20.4,
                        106.1,
                        null,
                        true,
                        null,
                        validTo,
                        PlaceKind.OTHER,
                        List.of(),
                        successor,
                        List.of(units).stream().map(Unit::getId).toList()));
        DATABASE.flushAndClear();
        return id;
    }

    private static List<String> seen(CurrentUser user) {
        DATABASE.flushAndClear();
        return as(user).own().places().stream().map(PlaceItem::name).toList();
    }

    @Test
    void without_a_choice_one_sees_the_place_of_the_own_unit() {
        place("Nam Định", null, null, department);
        place("Giao Thủy", null, null, office);
        assertThat(seen(person)).containsExactly("Giao Thủy");
        assertThat(as(person).own().chosen()).isFalse();
    }

    @Test
    void a_unit_without_a_place_has_that_of_the_unit_above() {
        place("Nam Định", null, null, department);
        assertThat(seen(person)).containsExactly("Nam Định");
        assertThat(seen(account("nguoi2", null))).isEmpty();
    }

    @Test
    void where_the_place_of_a_unit_ended_its_successor_is_seen() {
        var successor = place("Phường Nam Định", null, null);
        place("Thành phố Nam Định", LocalDate.of(2025, 6, 30), successor, office);
        assertThat(seen(person)).containsExactly("Phường Nam Định");
    }

    @Test
    void where_it_ended_without_a_successor_the_unit_above_counts() {
        place("Nơi cũ", LocalDate.of(2025, 6, 30), null, office);
        place("Nam Định", null, null, department);
        assertThat(seen(person)).containsExactly("Nam Định");
    }

    @Test
    void what_a_person_chose_comes_instead_in_their_order_and_is_theirs_alone() {
        place("Nam Định", null, null, department);
        var giaoThuy = place("Giao Thủy", null, null);
        var haiHau = place("Hải Hậu", null, null);
        as(person).add(giaoThuy);
        as(person).add(haiHau);
        as(person).add(haiHau);
        assertThat(seen(person)).containsExactly("Giao Thủy", "Hải Hậu");
        as(person).moveUp(haiHau);
        assertThat(seen(person)).containsExactly("Hải Hậu", "Giao Thủy");
        as(person).moveUp(haiHau);
        assertThat(seen(person)).as("the first stays the first").containsExactly("Hải Hậu", "Giao Thủy");
        assertThat(seen(account("nguoi2", office.getId()))).containsExactly("Nam Định");
        as(person).remove(haiHau);
        as(person).remove(haiHau);
        assertThat(seen(person)).containsExactly("Giao Thủy");
        as(person).remove(giaoThuy);
        assertThat(seen(person)).containsExactly("Nam Định");
    }

    /** Ends a place that people chose when it was shown. */
    private static void end(long id, Long successor) {
        var place = DATABASE.entityManager().find(Place.class, id);
        place.show(place.getSortOrder(), true, null, LocalDate.of(2026, 5, 31));
        place.goOnIn(successor == null ? null : DATABASE.entityManager().find(Place.class, successor));
        DATABASE.flushAndClear();
    }

    @Test
    void where_a_chosen_place_ended_its_successor_is_seen_once() {
        var ward = place("Phường Nam Định", null, null);
        var city = place("Thành phố Nam Định", null, null);
        var town = place("Thị trấn Mỹ Lộc", null, null);
        var giaoThuy = place("Giao Thủy", null, null);
        for (var chosen : List.of(giaoThuy, town, city, ward)) {
            as(person).add(chosen);
        }
        end(city, ward);
        end(town, city);
        assertThat(seen(person)).containsExactly("Giao Thủy", "Phường Nam Định");
        assertThat(as(person).own().chosen()).isTrue();

        as(person).add(ward);
        assertThat(seen(person)).as("it is there already").containsExactly("Giao Thủy", "Phường Nam Định");
        as(person).moveUp(ward);
        assertThat(seen(person)).containsExactly("Phường Nam Định", "Giao Thủy");
        as(person).moveUp(giaoThuy);
        assertThat(seen(person)).containsExactly("Giao Thủy", "Phường Nam Định");
        as(person).remove(ward);
        assertThat(seen(person))
                .as("it does not come back for another that ended")
                .containsExactly("Giao Thủy");
    }

    @Test
    void a_chosen_place_that_ended_without_a_successor_is_in_nobodys_way() {
        var ended = place("Nơi cũ", null, null);
        var giaoThuy = place("Giao Thủy", null, null);
        var haiHau = place("Hải Hậu", null, null);
        for (var chosen : List.of(giaoThuy, ended, haiHau)) {
            as(person).add(chosen);
        }
        end(ended, null);
        assertThat(seen(person)).containsExactly("Giao Thủy", "Hải Hậu");
        as(person).moveUp(haiHau);
        assertThat(seen(person)).containsExactly("Hải Hậu", "Giao Thủy");
        as(person).remove(giaoThuy);
        as(person).remove(haiHau);
        assertThat(as(person).own().chosen()).isFalse();
    }

    @Test
    void many_favourites_cost_one_statement() {
        for (var name : List.of("A", "B", "C")) {
            as(person).add(place(name, null, null));
        }
        var ended = place("D", null, null);
        as(person).add(ended);
        end(ended, place("E", null, null));
        DATABASE.flushAndClear();
        try (var sql = new SqlCounter()) {
            assertThat(as(person).own().places()).hasSize(4);
            assertThat(sql.count()).isEqualTo(1);
        }
    }

    @Test
    void what_cannot_be_chosen_is_said() {
        assertThatThrownBy(() -> as(person).add(4711)).isInstanceOf(BusinessException.class);
        var ended = place("Nơi cũ", LocalDate.of(2025, 6, 30), null);
        assertThatThrownBy(() -> as(person).add(ended)).isInstanceOf(BusinessException.class);
        for (var at = 0; at < FavouritePlaceService.MOST; at++) {
            as(person).add(place("Nơi " + at, null, null));
        }
        var more = place("Thêm", null, null);
        assertThatThrownBy(() -> as(person).add(more)).isInstanceOf(BusinessException.class);
    }

    @Test
    void nobody_has_no_places() {
        var nobody = CurrentUser.of(null);
        assertThatThrownBy(() -> as(nobody).own()).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> as(nobody).add(1)).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> as(nobody).remove(1)).isInstanceOf(NotFoundException.class);
    }
}
