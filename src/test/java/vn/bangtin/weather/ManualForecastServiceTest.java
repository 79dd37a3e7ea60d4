package vn.bangtin.weather;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.bangtin.place.PlaceForm;
import vn.bangtin.place.PlaceKind;
import vn.bangtin.place.PlaceService;
import vn.bangtin.place.TestPlaces;
import vn.bangtin.platform.BusinessException;
import vn.bangtin.platform.ConflictException;
import vn.bangtin.platform.ContentChanged;
import vn.bangtin.platform.NotFoundException;
import vn.bangtin.platform.RecordedEvents;
import vn.bangtin.platform.audit.AuditTrail;
import vn.bangtin.platform.persistence.SqlCounter;
import vn.bangtin.platform.persistence.TestDatabase;
import vn.bangtin.weather.WeatherAt.Age;

/** What people on duty type of a place: what is refused, who is told of whom, and that no model overwrites it. */
class ManualForecastServiceTest {

    @RegisterExtension
    static final TestDatabase DATABASE = new TestDatabase();

    private static final Instant NOW = Instant.parse("2026-09-08T05:00:00Z");
    private static final LocalDate TODAY = LocalDate.of(2026, 9, 8);

    private final RecordedEvents<ContentChanged> changes = new RecordedEvents<>();
    private Forecasts forecasts;
    private PlaceService places;
    private ManualForecastService first;
    private ManualForecastService second;
    private long haiHau;

    @BeforeEach
    void open() {
        forecasts = new Forecasts(DATABASE.entityManager());
        places = TestPlaces.service(
                DATABASE.entityManager(), at(NOW), changed -> forecasts.beginAnew(changed.plotted(), NOW));
        haiHau = places.save(new PlaceForm(null, 0, "Hải Hậu", 20.20, 106.25, 10, true, null, null));
        first = service("trucban1", NOW);
        second = service("trucban2", NOW);
        DATABASE.flushAndClear();
    }

    private static Clock at(Instant instant) {
        return Clock.fixed(instant, ZoneId.of("Asia/Ho_Chi_Minh"));
    }

    private ManualForecastService service(String login, Instant now) {
        var entityManager = DATABASE.entityManager();
        return new ManualForecastService(
                new ManualForecasts(entityManager),
                places,
                new AuditTrail(entityManager, at(now), () -> login),
                at(now),
                changes);
    }

    private WeatherService weather(Instant now) {
        return new WeatherService(
                forecasts,
                new Thresholds(DATABASE.entityManager()),
                new ForecastSources(new SampleSource(at(now))),
                Fixtures.settings(),
                at(now));
    }

    /** What readers see of it. */
    private Optional<ManualTable> shown(Instant now) {
        return weather(now).at(haiHau).map(WeatherAt::typed);
    }

    private static ManualDay day(LocalDate date, Double min, Double max) {
        return new ManualDay(date, 63, min, max, 12.5, 80, 6, Wind.Point.NE, "có nơi mưa to");
    }

    private static ManualDay blank(LocalDate date) {
        return new ManualDay(date, null, null, null, null, null, null, null, null);
    }

    private ManualForm typed(int version, ManualDay... days) {
        return new ManualForm(
                haiHau,
                version,
                " Đài  Nam Định ",
                "số 12",
                NOW.minusSeconds(600),
                NOW.plusSeconds(86_400),
                List.of(days));
    }

    private void save(ManualForecastService service, ManualForm form) {
        service.save(form);
        DATABASE.flushAndClear();
    }

    @Test
    void what_is_typed_is_shown_as_that_of_the_bulletin() {
        assertThat(shown(NOW)).isEmpty();
        save(
                first,
                typed(
                        ManualForm.NONE,
                        day(TODAY, 24.5, 31.0),
                        blank(TODAY.plusDays(1)),
                        day(TODAY.plusDays(2), 23.0, 30.0)));
        try (var sql = new SqlCounter()) {
            assertThat(shown(NOW)).hasValueSatisfying(table -> {
                assertThat(table.issuer()).isEqualTo("Đài Nam Định");
                assertThat(table.bulletin()).isEqualTo("số 12");
                assertThat(table.days()).containsExactly(day(TODAY, 24.5, 31.0), day(TODAY.plusDays(2), 23.0, 30.0));
                assertThat(table.days().get(0).wind().level()).isEqualTo(6);
                assertThat(table.days().get(0).wind().point()).isEqualTo(Wind.Point.NE);
            });
            assertThat(sql.count()).isEqualTo(1);
        }
        assertThat(first.inForce()).containsExactly(Map.entry(haiHau, NOW.plusSeconds(86_400)));
        assertThat(changes.fired()).hasSize(1);
    }

    @Test
    void places_are_compared_by_the_names_of_those_that_went_on_in_them_too() {
        for (var name : List.of("Thị trấn Cồn", "Thị trấn Yên Định")) {
            places.save(new PlaceForm(
                    null,
                    0,
                    name,
                    20.1,
                    106.2,
                    5,
                    true,
                    null,
                    TODAY.minusDays(1),
                    PlaceKind.FORMER_DISTRICT,
                    List.of(),
                    haiHau,
                    List.of()));
        }
        DATABASE.flushAndClear();
        for (var text : List.of("hai hau", "thi tran", "cồn")) {
            assertThat(weather(NOW).compared(text))
                    .as(text)
                    .extracting(place -> place.place().id())
                    .containsExactly(haiHau);
        }
        assertThat(weather(NOW).compared("không đâu")).isEmpty();
    }

    @Test
    void it_comes_with_the_weather_of_all_places_in_one_statement_with_or_without_a_model() {
        var other = places.save(new PlaceForm(null, 0, "Ý Yên", 20.32, 106.02, 20, true, null, null));
        var tomorrow = places.save(new PlaceForm(null, 0, "Vụ Bản", 20.38, 106.10, 30, true, null, null));
        save(first, typed(ManualForm.NONE, day(TODAY, 24.5, 31.0)));
        save(
                first,
                new ManualForm(
                        tomorrow,
                        ManualForm.NONE,
                        "Đài",
                        null,
                        NOW,
                        NOW.plusSeconds(86_400),
                        List.of(day(TODAY.plusDays(1), 20.0, 25.0))));
        try (var sql = new SqlCounter()) {
            var compared = weather(NOW).compared(null);
            assertThat(sql.count()).isEqualTo(1);
            assertThat(compared)
                    .extracting(
                            place -> place.place().id(),
                            ComparedPlace::age,
                            ComparedPlace::highest,
                            place -> place.table() != null)
                    .containsExactly(
                            tuple(haiHau, Age.TOO_OLD, 31.0, true),
                            tuple(other, Age.TOO_OLD, null, false),
                            tuple(tomorrow, Age.TOO_OLD, null, true));
            assertThat(weather(NOW).compared("hai  HAU"))
                    .extracting(place -> place.place().id())
                    .containsExactly(haiHau);
        }
        try (var sql = new SqlCounter()) {
            assertThat(weather(NOW).at(List.of(haiHau, other)))
                    .extracting(at -> at.typed() != null)
                    .containsExactlyInAnyOrder(true, false);
            assertThat(weather(NOW).atFirstPlace().orElseThrow().typed().issuer())
                    .isEqualTo("Đài Nam Định");
            assertThat(sql.count()).isEqualTo(2);
        }
    }

    @Test
    void the_form_opens_with_what_is_in_force_and_a_line_for_each_day() {
        assertThat(first.form(haiHau).version()).isEqualTo(ManualForm.NONE);
        save(first, typed(ManualForm.NONE, day(TODAY.plusDays(1), 23.0, 30.0)));
        var form = service("trucban1", NOW.plus(Duration.ofHours(20))).form(haiHau);
        assertThat(form.days()).hasSize(ManualForecastService.DAYS);
        assertThat(form.days().get(0)).isEqualTo(day(TODAY.plusDays(1), 23.0, 30.0));
        assertThat(form.days().get(1).blank()).isTrue();
        assertThat(form.issuedAt()).isEqualTo(NOW.minusSeconds(600));
    }

    @Test
    void it_ends_at_its_time_and_keeps_no_past_days() {
        save(first, typed(ManualForm.NONE, day(TODAY, 24.0, 31.0), day(TODAY.plusDays(1), 23.0, 30.0)));
        assertThat(shown(NOW.plus(Duration.ofHours(20))).orElseThrow().days())
                .extracting(ManualDay::date)
                .containsExactly(TODAY.plusDays(1));
        var after = service("x", NOW.plusSeconds(86_400));
        assertThat(shown(NOW.plusSeconds(86_400))).isEmpty();
        assertThat(after.inForce()).isEmpty();
        assertThat(after.form(haiHau).days()).allMatch(ManualDay::blank);
    }

    @Test
    void an_automatic_run_leaves_it_as_it_is() {
        save(first, typed(ManualForm.NONE, day(TODAY, 24.0, 31.0)));
        var claim = NOW.plusSeconds(1_800);
        assertThat(forecasts.claim(haiHau, NOW, claim)).isTrue();
        var model = new SampleSource(at(NOW)).fetch(new ForecastPoint(haiHau, "Hải Hậu", 20.20, 106.25));
        assertThat(forecasts.succeed(haiHau, claim, model, ForecastJson.write(model), null, NOW))
                .isPresent();
        DATABASE.flushAndClear();
        assertThat(shown(NOW).orElseThrow().days()).containsExactly(day(TODAY, 24.0, 31.0));
    }

    @Test
    void of_two_who_type_at_once_the_second_sees_both_and_loses_nothing() {
        var form = second.form(haiHau);
        save(first, typed(ManualForm.NONE, day(TODAY, 24.0, 31.0)));
        assertThatExceptionOfType(ConflictException.class)
                .isThrownBy(() -> second.save(typed(form.version(), day(TODAY, 22.0, 29.0))))
                .satisfies(conflict -> {
                    assertThat(conflict.stored().get("weather.manual.days")).contains("24.0 – 31.0");
                    assertThat(conflict.mine().get("weather.manual.days")).contains("22.0 – 29.0");
                    assertThat(conflict.changedBy()).isEqualTo("trucban1");
                    DATABASE.entityManager().clear();
                    save(second, typed(conflict.storedVersion(), day(TODAY, 22.0, 29.0)));
                });
        assertThat(shown(NOW).orElseThrow().days().get(0).min()).isEqualTo(22.0);
    }

    @Test
    void it_can_be_withdrawn_and_typed_again() {
        save(first, typed(ManualForm.NONE, day(TODAY, 24.0, 31.0)));
        var seen = second.form(haiHau).version();
        assertThatExceptionOfType(ConflictException.class).isThrownBy(() -> second.withdraw(haiHau, seen - 1));
        DATABASE.entityManager().clear();
        second.withdraw(haiHau, seen);
        DATABASE.flushAndClear();
        assertThat(shown(NOW)).isEmpty();
        var form = first.form(haiHau);
        assertThat(form.days()).allMatch(ManualDay::blank);
        assertThat(form.issuer()).isEqualTo("Đài Nam Định");
        save(first, typed(form.version(), day(TODAY, 25.0, 32.0)));
        assertThat(shown(NOW)).isPresent();
        assertThat(changes.fired()).hasSize(3);
    }

    @Test
    void a_place_that_is_not_shown_has_no_table() {
        var hidden = places.save(new PlaceForm(null, 0, "Nơi cũ", 20.3, 106.3, 20, false, null, null));
        assertThatExceptionOfType(NotFoundException.class).isThrownBy(() -> first.form(hidden));
        assertThatExceptionOfType(NotFoundException.class).isThrownBy(() -> first.form(-1));
    }

    @Test
    void among_the_sources_it_asks_nobody() {
        var sources = new ForecastSources(
                Fixtures.settings("bangtin.weather.source", "manual, sample"),
                null,
                null,
                null,
                new SampleSource(at(NOW)));
        assertThat(sources.order()).extracting(ForecastSources.Named::name).containsExactly("sample");
    }

    private static Double number(String text) {
        return text == null || text.isEmpty() ? null : Double.valueOf(text);
    }

    /** The second day of the form is wrong. */
    @ParameterizedTest
    @CsvSource({
        "'', 31, 0, 80, 6, 63, min1, weather.manual.temperature.required",
        "24, '', 0, 80, 6, 63, max1, weather.manual.temperature.required",
        "NaN, 31, 0, 80, 6, 63, min1, weather.manual.outOfRange",
        "24, 310, 0, 80, 6, 63, max1, weather.manual.outOfRange",
        "31, 24, 0, 80, 6, 63, max1, weather.manual.max.belowMin",
        "24, 31, -1, 80, 6, 63, rain1, weather.manual.outOfRange",
        "24, 31, 0, 101, 6, 63, rainChance1, weather.manual.outOfRange",
        "24, 31, 0, 80, 18, 63, windLevel1, weather.manual.outOfRange",
        "24, 31, 0, 80, '', 63, windLevel1, weather.manual.windLevel.required",
        "24, 31, 0, 80, 6, 44, code1, weather.manual.sky.unknown",
    })
    void a_day_that_cannot_be_is_named(
            String min, String max, String rain, int chance, String level, int code, String field, String key) {
        var wrong = new ManualDay(
                TODAY.plusDays(1),
                code,
                number(min),
                number(max),
                number(rain),
                chance,
                number(level) == null ? null : Integer.valueOf(level),
                Wind.Point.NE,
                null);
        refused(typed(ManualForm.NONE, day(TODAY, 24.0, 31.0), wrong), field, key);
    }

    @Test
    void a_head_that_cannot_be_is_named() {
        var days = List.of(day(TODAY, 24.0, 31.0));
        var issued = NOW.minusSeconds(600);
        var until = NOW.plusSeconds(3_600);
        refused(new ManualForm(haiHau, -1, " ", null, issued, until, days), "issuer", "weather.manual.issuer.required");
        refused(new ManualForm(haiHau, -1, "Đ".repeat(201), null, issued, until, days), "issuer", "error.tooLong");
        refused(
                new ManualForm(haiHau, -1, "Đài", null, null, until, days),
                "issuedAt",
                "weather.manual.issuedAt.required");
        refused(
                new ManualForm(haiHau, -1, "Đài", null, NOW.plusSeconds(600), until, days),
                "issuedAt",
                "weather.manual.issuedAt.future");
        refused(
                new ManualForm(haiHau, -1, "Đài", null, NOW.minus(Duration.ofDays(8)), until, days),
                "issuedAt",
                "weather.manual.issuedAt.old");
        refused(
                new ManualForm(haiHau, -1, "Đài", null, issued, null, days),
                "validUntil",
                "weather.manual.validUntil.required");
        refused(
                new ManualForm(haiHau, -1, "Đài", null, issued, NOW, days),
                "validUntil",
                "weather.manual.validUntil.past");
        refused(
                new ManualForm(haiHau, -1, "Đài", null, issued, NOW.plus(Duration.ofDays(11)), days),
                "validUntil",
                "weather.manual.validUntil.far");
        refused(
                new ManualForm(haiHau, -1, "Đài", null, issued, until, List.of(blank(TODAY))),
                "min0",
                "weather.manual.days.required");
    }

    private void refused(ManualForm form, String field, String key) {
        assertThatExceptionOfType(BusinessException.class)
                .isThrownBy(() -> first.save(form))
                .satisfies(failure -> {
                    assertThat(failure.field()).isEqualTo(field);
                    assertThat(failure.key()).isEqualTo(key);
                });
    }
}
