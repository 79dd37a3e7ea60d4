package vn.bangtin.warning;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.lang.reflect.Modifier;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.bangtin.place.PlaceForm;
import vn.bangtin.place.PlaceKind;
import vn.bangtin.platform.paging.Page;
import vn.bangtin.platform.persistence.SqlCounter;
import vn.bangtin.platform.persistence.TestDatabase;
import vn.bangtin.platform.time.TestClock;
import vn.bangtin.warning.WarningIntakeService.Taken;

/** Which messages count when they speak of each other, for how long, and where. */
class WarningIntakeServiceTest {

    @RegisterExtension
    static final TestDatabase DATABASE = new TestDatabase();

    private static final Instant NOW = Instant.parse("2026-09-08T05:00:00Z");
    private static final Instant EIGHT = Instant.parse("2026-09-08T01:00:00Z");
    private static final Instant NINE = EIGHT.plusSeconds(3600);
    private static final Instant TEN = NINE.plusSeconds(3600);
    private static final Instant ELEVEN = TEN.plusSeconds(3600);
    private static final String COAST = "20.30,106.10 20.30,106.40 20.05,106.40 20.05,106.10 20.30,106.10";

    private static final String FAR_SOUTH = "9.1,105.0 9.2,105.0 9.2,105.1 9.1,105.1 9.1,105.0";

    private Instant now = NOW;
    private final Clock clock = TestClock.reading(() -> now);
    private TestWarnings room;

    @BeforeEach
    void open() {
        room = new TestWarnings(DATABASE.entityManager(), clock);
    }

    private Taken take(TestCap cap) throws CapRefused {
        var taken = room.intake.take(cap.bytes(), WarningOrigin.FILE, "tep.xml");
        DATABASE.flushAndClear();
        return taken;
    }

    private List<String> inForce() {
        return room.service.now().inForce().stream().map(WarningRow::identifier).toList();
    }

    /** The server's stub lies elsewhere: an exception that it cannot see is an error that ends the timer for good. */
    @Test
    void the_server_can_throw_what_the_door_throws() {
        for (var method : WarningIntakeService.class.getMethods()) {
            assertThat(method.getExceptionTypes())
                    .as(method.getName())
                    .allMatch(type -> Modifier.isPublic(type.getModifiers()));
        }
    }

    @Test
    void a_warning_is_in_force_with_what_it_says() throws Exception {
        assertThat(take(new TestCap("A", EIGHT).headline("Bão số 5").level(4))).isEqualTo(Taken.NEW);

        var now = room.service.now();
        assertThat(now.inForce())
                .extracting(
                        WarningRow::headline,
                        WarningRow::level,
                        WarningRow::hazard,
                        WarningRow::issuer,
                        WarningRow::sent,
                        WarningRow::origin)
                .containsExactly(tuple(
                        "Bão số 5", 4, "STORM", "Đài Khí tượng Thủy văn (dữ liệu thử)", EIGHT, WarningOrigin.FILE));
        assertThat(now.lastReceived()).isEqualTo(NOW);
        assertThat(room.issued.fired()).hasSize(1);
        assertThat(room.service.document(now.inForce().get(0).id()))
                .isEqualTo(new TestCap("A", EIGHT).headline("Bão số 5").level(4).bytes());
    }

    @Test
    void the_same_message_again_changes_nothing() throws Exception {
        take(new TestCap("A", EIGHT));
        now = NOW.plusSeconds(60);

        assertThat(take(new TestCap("A", EIGHT))).isEqualTo(Taken.KNOWN);
        assertThat(room.service.now().lastReceived()).isEqualTo(NOW);
        assertThat(room.issued.fired()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void an_update_takes_the_place_of_what_it_updates_whichever_comes_first(boolean inOrder) throws Exception {
        var first = new TestCap("A", EIGHT);
        var update = new TestCap("U", NINE).type("Update", "A", EIGHT);
        take(inOrder ? first : update);
        take(inOrder ? update : first);

        assertThat(inForce()).containsExactly("U");
        var id = room.service.now().inForce().get(0).id();
        assertThat(room.service.chain(id)).extracting(WarningRow::identifier).containsExactly("A", "U");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void a_cancellation_ends_its_warning_even_if_it_comes_before_it(boolean inOrder) throws Exception {
        var first = new TestCap("A", EIGHT);
        var cancel = new TestCap("C", NINE).type("Cancel", "A", EIGHT);
        take(inOrder ? first : cancel);
        take(inOrder ? cancel : first);

        assertThat(inForce()).isEmpty();
        assertThat(room.service.history(new Page(1, 20, null, false)).rows())
                .extracting(WarningRow::identifier, WarningRow::isCancellation)
                .containsExactly(tuple("C", true), tuple("A", false));
    }

    @Test
    void of_two_updates_of_one_warning_the_newer_counts_though_the_older_comes_later() throws Exception {
        take(new TestCap("A", EIGHT));
        take(new TestCap("U2", TEN).type("Update", "A", EIGHT).headline("Mới"));
        take(new TestCap("U1", NINE).type("Update", "A", EIGHT).headline("Cũ"));

        assertThat(inForce()).containsExactly("U2");
    }

    @Test
    void a_cancellation_of_the_first_message_ends_its_updates_too_if_it_is_newer() throws Exception {
        take(new TestCap("A", EIGHT));
        take(new TestCap("U", NINE).type("Update", "A", EIGHT));
        take(new TestCap("C", TEN).type("Cancel", "A", EIGHT));

        assertThat(inForce()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"A U1 U2 C", "A U1 C U2", "C U2 U1 A", "U2 A C U1", "C A U2 U1"})
    void a_cancellation_ends_the_updates_of_updates_in_whatever_order_they_come(String order) throws Exception {
        takeAll(
                order,
                Map.of(
                        "A", new TestCap("A", EIGHT),
                        "U1", new TestCap("U1", NINE).type("Update", "A", EIGHT),
                        "U2", new TestCap("U2", TEN).type("Update", "U1", NINE),
                        "C", new TestCap("C", ELEVEN).type("Cancel", "A", EIGHT)));

        assertThat(inForce()).isEmpty();
    }

    private void takeAll(String order, Map<String, TestCap> caps) throws CapRefused {
        for (var identifier : order.split(" ")) {
            take(caps.get(identifier));
        }
    }

    @Test
    void a_cancellation_reaches_neither_the_other_half_of_a_danger_nor_what_comes_later() throws Exception {
        take(new TestCap("A", EIGHT));
        take(new TestCap("SOUTH1", NINE).type("Update", "A", EIGHT));
        take(new TestCap("NORTH1", NINE.plusSeconds(60)).type("Update", "A", EIGHT));
        take(new TestCap("SOUTH2", TEN).type("Update", "SOUTH1", NINE));
        take(new TestCap("C", TEN.plusSeconds(60)).type("Cancel", "NORTH1", NINE.plusSeconds(60)));
        assertThat(inForce()).containsExactly("SOUTH2");

        take(new TestCap("NORTH2", ELEVEN).type("Update", "NORTH1", NINE.plusSeconds(60)));
        assertThat(inForce()).containsExactlyInAnyOrder("SOUTH2", "NORTH2");
    }

    @ParameterizedTest
    @CsvSource({"Restricted, A P", "Restricted, P A", "Private, A P", "Private, P A"})
    void an_update_that_readers_never_see_does_not_take_a_warning_from_them(String scope, String order)
            throws Exception {
        takeAll(
                order,
                Map.of(
                        "A",
                        new TestCap("A", EIGHT),
                        "P",
                        new TestCap("P", NINE).type("Update", "A", EIGHT).scope(scope)));

        assertThat(inForce()).containsExactly("A");
    }

    @ParameterizedTest
    @ValueSource(strings = {"A P1 P2 N", "N P2 P1 A", "P1 A N P2"})
    void what_follows_an_update_that_readers_never_see_takes_the_place_of_what_they_saw(String order) throws Exception {
        for (var type : List.of("Update", "Cancel")) {
            var prefix = type.charAt(0);
            takeAll(
                    order,
                    Map.of(
                            "A", new TestCap(prefix + "A", EIGHT),
                            "P1",
                                    new TestCap(prefix + "P1", NINE)
                                            .type("Update", prefix + "A", EIGHT)
                                            .scope("Restricted"),
                            "P2",
                                    new TestCap(prefix + "P2", TEN)
                                            .type("Update", prefix + "P1", NINE)
                                            .scope("Restricted"),
                            "N", new TestCap(prefix + "N", ELEVEN).type(type, prefix + "P2", TEN)));
        }

        assertThat(inForce()).containsExactly("UN");
    }

    @Test
    void a_cancellation_that_readers_never_see_ends_its_warning() throws Exception {
        take(new TestCap("A", EIGHT));
        take(new TestCap("C", NINE).type("Cancel", "A", EIGHT).scope("Restricted"));

        assertThat(inForce()).isEmpty();
    }

    @Test
    void an_identifier_used_again_is_a_correction() throws Exception {
        take(new TestCap("A", NINE).headline("Đính chính"));
        take(new TestCap("A", EIGHT).headline("Sai"));

        assertThat(room.service.now().inForce())
                .extracting(WarningRow::headline)
                .containsExactly("Đính chính");
    }

    @Test
    void nobody_cancels_what_another_sender_warned_of() throws Exception {
        take(new TestCap("A", EIGHT));
        // it names the real sender in its reference, but is not from it
        take(new TestCap("C", NINE).type("Cancel", "A", EIGHT).from("nguoila@example.com"));

        assertThat(inForce()).containsExactly("A");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Test", "Exercise", "Draft"})
    void what_is_not_meant_is_for_nobody_and_never_ends_what_is(String status) throws Exception {
        take(new TestCap("A", EIGHT));
        take(new TestCap("C", NINE).type("Cancel", "A", EIGHT).status(status));
        take(new TestCap("T", NINE).status(status));

        assertThat(inForce()).containsExactly("A");
        assertThat(room.service.history(new Page(1, 20, null, false)).total()).isEqualTo(1);
        assertThat(room.issued.fired()).hasSize(1);
    }

    @Test
    void a_restricted_message_is_on_no_public_page() throws Exception {
        take(new TestCap("P", EIGHT).scope("Private"));

        assertThat(inForce()).isEmpty();
        assertThat(room.service.now().lastReceived()).isNull();
    }

    @ParameterizedTest
    @CsvSource({"System, Alert", "Actual, Ack", "Actual, Error"})
    void messages_between_systems_are_not_kept(String status, String type) throws Exception {
        var cap = new TestCap("S", EIGHT).status(status);
        assertThat(take(type.equals("Alert") ? cap : cap.type(type, "A", EIGHT)))
                .isEqualTo(Taken.NO_WARNING);
    }

    @Test
    void it_leaves_by_itself_when_its_time_is_over() throws Exception {
        take(new TestCap("A", EIGHT).expires(NOW.plusSeconds(60)));
        take(new TestCap("B", EIGHT).expires(null));
        assertThat(inForce()).containsExactlyInAnyOrder("A", "B");

        now = NOW.plusSeconds(60);
        assertThat(inForce()).containsExactly("B");
        now = EIGHT.plus(Warning.WITHOUT_END);
        assertThat(inForce()).isEmpty();
    }

    @Test
    void an_end_in_another_century_is_not_believed() throws Exception {
        take(new TestCap("A", EIGHT).expires(Instant.parse("2100-01-01T00:00:00Z")));

        now = EIGHT.plus(Warning.LONGEST).minusSeconds(1);
        assertThat(inForce()).containsExactly("A");
        now = EIGHT.plus(Warning.LONGEST);
        assertThat(inForce()).isEmpty();
    }

    @Test
    void one_from_the_future_is_refused_or_it_would_win_for_ever() {
        assertThatExceptionOfType(CapRefused.class)
                .isThrownBy(() -> take(new TestCap("A", Instant.parse("2100-01-01T00:00:00Z"))))
                .satisfies(refused -> assertThat(refused.reason()).isEqualTo(CapRefused.Reason.FUTURE));
        assertThat(inForce()).isEmpty();
    }

    @Test
    void one_from_1970_is_history() throws Exception {
        take(new TestCap("A", Instant.EPOCH));

        assertThat(inForce()).isEmpty();
        assertThat(room.service.history(new Page(1, 20, null, false)).total()).isEqualTo(1);
    }

    @Test
    void texts_are_cleaned_and_cut_but_the_document_stays_as_it_came() throws Exception {
        take(new TestCap("A", EIGHT).headline("Bão\u202e ngược " + "x".repeat(900)));

        var row = room.service.now().inForce().get(0);
        assertThat(row.headline()).startsWith("Bão ngược").hasSize(500).endsWith("…");
        assertThat(new String(room.service.document(row.id()), UTF_8)).contains("x".repeat(900));
    }

    @ParameterizedTest
    @CsvSource({
        "Cảnh báo gió mạnh trên biển, WIND",
        "Tin cảnh báo lũ quét, FLASH_FLOOD",
        "Tin lũ khẩn cấp, FLOOD",
        "Tin áp thấp nhiệt đới, STORM",
        "Thông báo của đài, OTHER",
        "Severe thunderstorm warning, THUNDERSTORM"
    })
    void the_group_of_hazards_is_told_by_words_with_their_marks(String event, String hazard) throws Exception {
        take(new TestCap("A", EIGHT).event(event));

        assertThat(room.service.now().inForce()).extracting(WarningRow::hazard).containsExactly(hazard);
    }

    private long place(String name, double latitude, double longitude, String... aliases) {
        return room.places.save(new PlaceForm(
                null,
                0,
                name,
                latitude,
                longitude,
                null,
                true,
                null,
                null,
                PlaceKind.OTHER,
                List.of(aliases),
                null,
                List.of()));
    }

    @Test
    void places_are_matched_by_shape_and_by_name_and_again_when_they_change() throws Exception {
        var inside = place("Hải Hậu", 20.15, 106.27);
        var outside = place("Nam Định", 20.43, 106.18);
        var named = place("Xã Mới", 20.6, 106.0, "Ý Yên");
        take(new TestCap("A", EIGHT).area("Ven biển và Ý Yên", COAST));

        assertThat(room.service.now().inForce().get(0).placeIds()).containsExactlyInAnyOrder(inside, named);
        assertThat(outside).isNotEqualTo(inside);

        var later = place("Nghĩa Hưng", 20.11, 106.17);
        DATABASE.flushAndClear();
        assertThat(room.service.now().inForce().get(0).placeIds()).containsExactlyInAnyOrder(inside, named, later);
    }

    @Test
    void what_is_far_from_all_our_places_is_told_apart_and_what_cannot_be_told_is_not() throws Exception {
        place("Nam Định", 20.43, 106.18);
        take(new TestCap("SOUTH", EIGHT).area("Cà Mau", FAR_SOUTH).level(5));
        take(new TestCap("WORDS", EIGHT).area("Các tỉnh Bắc Bộ", ""));
        take(new TestCap("SEA", EIGHT).area("Vịnh Bắc Bộ", "20.1,106.6 20.2,106.6 20.2,106.9 20.1,106.9 20.1,106.6"));

        var now = room.service.now();
        assertThat(now.here()).extracting(WarningRow::identifier).containsExactlyInAnyOrder("WORDS", "SEA");
        assertThat(now.inForce()).last().extracting(WarningRow::identifier).isEqualTo("SOUTH");
        assertThat(now.highestLevel()).isEqualTo(3);
    }

    /** Also after a place changed, when the areas are read back from the database. */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void one_area_that_cannot_be_told_makes_it_about_here_though_another_is_far(boolean farFirst) throws Exception {
        place("Nam Định", 20.43, 106.18);
        var words = "<area><areaDesc>Ven biển các tỉnh Bắc Bộ</areaDesc></area>";
        var document = new TestCap("FAR", EIGHT)
                .area("Cà Mau", FAR_SOUTH)
                .text()
                .replace(farFirst ? "</info>" : "<area>", farFirst ? words + "</info>" : words + "<area>");
        room.intake.take(document.getBytes(UTF_8), WarningOrigin.FILE, "tep.xml");
        DATABASE.flushAndClear();
        assertThat(room.service.now().here()).extracting(WarningRow::identifier).containsExactly("FAR");

        place("Nghĩa Hưng", 20.11, 106.17);
        DATABASE.flushAndClear();
        assertThat(room.service.now().here()).extracting(WarningRow::identifier).containsExactly("FAR");
        assertThat(room.service.now().inForce().get(0).placeIds()).isEmpty();
    }

    /** A box around both would have our places in it. */
    @Test
    void areas_on_both_sides_of_ours_stay_elsewhere_when_a_place_changes() throws Exception {
        place("Nam Định", 20.43, 106.18);
        var north = "<area><areaDesc>Hà Giang</areaDesc>"
                + "<polygon>23.2,105.0 23.3,105.0 23.3,107.1 23.2,107.1 23.2,105.0</polygon></area>";
        var document =
                new TestCap("FAR", EIGHT).area("Cà Mau", FAR_SOUTH).text().replace("</info>", north + "</info>");
        room.intake.take(document.getBytes(UTF_8), WarningOrigin.FILE, "tep.xml");
        DATABASE.flushAndClear();
        assertThat(room.service.now().here()).isEmpty();

        place("Nghĩa Hưng", 20.11, 106.17);
        DATABASE.flushAndClear();
        assertThat(room.service.now().inForce()).hasSize(1);
        assertThat(room.service.now().here()).isEmpty();
    }

    /** As CAP 1.2 allows: each area with its own level, and English after it. */
    private static String inland(String language, String headline, String expires) {
        return """
                <info>
                  <language>%s</language><category>Met</category><event>Mưa lớn</event><urgency>Expected</urgency>
                  <severity>Moderate</severity><certainty>Likely</certainty>%s<headline>%s</headline>
                  <parameter><valueName>CapDoRuiRoThienTai</valueName><value>2</value></parameter>
                  <area><areaDesc>Cà Mau</areaDesc><polygon>%s</polygon></area>
                </info>
                """
                .formatted(language, expires, headline, FAR_SOUTH);
    }

    @ParameterizedTest
    @CsvSource({"false, '', 2026-09-10T05:00:00Z", "true, '', 2026-09-10T05:00:00Z", "false, none, 2026-09-09T01:00:00Z"
    })
    void several_areas_of_one_language_are_one_warning_with_the_highest_level(
            boolean highestFirst, String expires, Instant ends) throws Exception {
        var inside = place("Hải Hậu", 20.15, 106.27);
        var south = place("Đất Mũi", 9.15, 105.05);
        var coast = new TestCap("A", EIGHT)
                .headline("Bão số 5 vào bờ")
                .level(4)
                .expires(NOW)
                .area("Ven biển", COAST)
                .text()
                .replace("Dữ liệu thử.", "Gió giật cấp 14.");
        var inland = inland("vi", "Mưa lớn", expires.isEmpty() ? "<expires>2026-09-10T12:00:00+07:00</expires>" : "");
        var english = inland("en-US", "Heavy rain", "")
                + coast.substring(coast.indexOf("<info>"), coast.indexOf("</alert>"))
                        .replace("vi-VN", "en-US")
                        .replace("Bão số 5 vào bờ", "Storm No. 5");
        var document = highestFirst
                ? coast.replace("</alert>", inland + english + "</alert>")
                : coast.replace("<info>", inland + "<info>").replace("</alert>", english + "</alert>");
        room.intake.take(document.getBytes(UTF_8), WarningOrigin.FILE, "tep.xml");
        DATABASE.flushAndClear();

        var row = room.service.now().here().get(0);
        assertThat(row.headline()).isEqualTo("Bão số 5 vào bờ");
        assertThat(row.headlineEnglish()).isEqualTo("Storm No. 5");
        assertThat(row.description()).isEqualTo("Gió giật cấp 14.");
        assertThat(row.level()).isEqualTo(4);
        assertThat(row.placeIds()).containsExactlyInAnyOrder(inside, south);
        assertThat(row.area()).contains("Ven biển", "Cà Mau");
        now = ends.minusSeconds(1);
        assertThat(inForce()).containsExactly("A");
        now = ends;
        assertThat(inForce()).isEmpty();

        now = NOW;
        var later = place("Nghĩa Hưng", 20.11, 106.17);
        DATABASE.flushAndClear();
        assertThat(room.service.now().inForce().get(0).placeIds()).containsExactlyInAnyOrder(inside, south, later);
    }

    @Test
    void the_highest_level_comes_first() throws Exception {
        take(new TestCap("TWO", TEN).level(2));
        take(new TestCap("FOUR", EIGHT).level(4));
        take(new TestCap("THREE", NINE).level(3));

        assertThat(inForce()).containsExactly("FOUR", "THREE", "TWO");
    }

    @Test
    void pages_ask_nothing_while_nothing_changes_and_never_show_what_is_over() throws Exception {
        take(new TestCap("A", EIGHT).expires(NOW.plusSeconds(10)));
        var remembered = new WarningsInForce(room.service, clock);
        try (var counter = new SqlCounter()) {
            assertThat(remembered.now().inForce()).hasSize(1);
            assertThat(counter.statements()).hasSize(3);
            now = NOW.plusSeconds(10);
            assertThat(remembered.now().inForce()).isEmpty();
            assertThat(counter.statements()).hasSize(3);
        }
    }
}
