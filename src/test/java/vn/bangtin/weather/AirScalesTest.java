package vn.bangtin.weather;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static vn.bangtin.weather.Fixtures.NAM_DINH_TIME;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.bangtin.platform.persistence.SqlCounter;
import vn.bangtin.platform.persistence.TestDatabase;

/** The Vietnamese air quality index by Decision 1459/QĐ-TCMT of 2019. */
class AirScalesTest {

    @RegisterExtension
    static final TestDatabase DATABASE = new TestDatabase();

    private static final Instant NOW = Instant.parse("2026-06-01T06:00:00Z");

    private static AirScales scales() {
        return new AirScales(DATABASE.entityManager(), NAM_DINH_TIME);
    }

    /** The same values in the last twelve hours and now. */
    private static AirIndex of(Object... quantitiesAndValues) {
        var values = new HashMap<String, Double>();
        for (var i = 0; i < quantitiesAndValues.length; i += 2) {
            values.put(quantitiesAndValues[i].toString(), (Double) quantitiesAndValues[i + 1]);
        }
        var steps = IntStream.rangeClosed(-12, 0)
                .mapToObj(i -> new Outlook.Step(NOW.plus(Duration.ofHours(i)), values))
                .toList();
        var found = scales().indices(
                        new Outlook(OutlookKind.AIR, Forecast.Source.FILE, NOW, steps), NAM_DINH_TIME.instant());
        return found.isEmpty() ? null : found.get(0);
    }

    @ParameterizedTest
    @CsvSource({
        "PM2_5,0,0,Tốt",
        "PM2_5,12.5,25,Tốt",
        "PM2_5,25,50,Tốt",
        "PM2_5,26,52,Trung bình",
        "PM2_5,50,100,Trung bình",
        "PM2_5,65,125,Kém",
        "PM2_5,115,175,Xấu",
        "PM2_5,200,250,Rất xấu",
        "PM2_5,425,450,Nguy hại",
        "PM2_5,500,500,Nguy hại",
        "PM2_5,9000,500,Nguy hại",
        "PM10,100,75,Trung bình",
        "PM10,385,250,Rất xấu"
    })
    void dust_has_its_place_on_the_scale(String quantity, double concentration, int index, String words) {
        var found = of(quantity, concentration);
        assertThat(found.value()).isEqualTo(index);
        assertThat(found.band().words()).isEqualTo(words);
        assertThat(found.main()).isEqualTo(Quantity.valueOf(quantity));
    }

    @ParameterizedTest
    @CsvSource({"OZONE,180,75", "NITROGEN_DIOXIDE,450,125", "SULPHUR_DIOXIDE,125,50", "CARBON_MONOXIDE,20000,75"})
    void the_highest_of_all_is_the_index(String gas, double concentration, int index) {
        var found = of("PM2_5", 10.0, gas, concentration);
        assertThat(found.value()).isEqualTo(index);
        assertThat(found.main()).isEqualTo(Quantity.valueOf(gas));
        assertThat(of("PM2_5", 200.0, gas, concentration).main()).isEqualTo(Quantity.PM2_5);
    }

    @Test
    void without_dust_there_is_no_index() {
        assertThat(of("OZONE", 180.0)).isNull();
        assertThat(of()).isNull();
    }

    @Test
    void nowcast_weighs_what_is_new_and_wants_two_of_the_last_three_hours() {
        assertThat(nowcast(40.0, 40.0, 40.0)).isCloseTo(40, within(1e-9));
        // the lowest is half of the highest or less: each hour counts half of the one after it
        assertThat(nowcast(80.0, 40.0)).isCloseTo((80 + 20) / 1.5, within(1e-9));
        assertThat(nowcast(80.0, 10.0)).isCloseTo((80 + 5) / 1.5, within(1e-9));
        // three quarters
        assertThat(nowcast(40.0, 30.0)).isCloseTo((40 + 0.75 * 30) / 1.75, within(1e-9));
        assertThat(nowcast(null, 40.0, 40.0)).isCloseTo(40, within(1e-9));
        assertThat(nowcast(40.0, null, null, 40.0, 40.0)).isNull();
        assertThat(nowcast(null, null, null)).isNull();
        assertThat(nowcast(0.0, 0.0)).isZero();
    }

    private static Double nowcast(Double... newestFirst) {
        return AirScales.nowcast(Arrays.asList(newestFirst));
    }

    @Test
    void bands_have_the_colours_of_the_decision_and_are_read_once() {
        var scales = scales();
        var air = new SampleOutlooks(NAM_DINH_TIME).air(Fixtures.POINT);
        assertThat(scales.bands()).extracting(AirBand::upTo).containsExactly(50, 100, 150, 200, 300, 500);
        assertThat(scales.bands()).extracting(AirBand::colour).contains("#00e400", "#7e0023");
        scales.indices(air, NAM_DINH_TIME.instant());
        try (var sql = new SqlCounter()) {
            var indices = scales.indices(air, NAM_DINH_TIME.instant());
            assertThat(sql.count()).isZero();
            assertThat(indices).hasSize(72).allSatisfy(index -> assertThat(index.band())
                    .isNotNull());
        }
    }

    @Test
    void before_the_decision_there_is_no_index() {
        var early = Instant.parse("2019-06-01T06:00:00Z");
        var steps = IntStream.rangeClosed(-3, 0)
                .mapToObj(i -> new Outlook.Step(early.plus(Duration.ofHours(i)), Map.of("PM2_5", 20.0)))
                .toList();
        assertThat(scales().indices(new Outlook(OutlookKind.AIR, Forecast.Source.FILE, early, steps), early))
                .isEmpty();
    }
}
