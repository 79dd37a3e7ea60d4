package vn.bangtin.weather.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.bangtin.place.PlaceItem;
import vn.bangtin.place.PlaceKind;
import vn.bangtin.platform.paging.Page;
import vn.bangtin.weather.ComparedPlace;
import vn.bangtin.weather.Forecast;
import vn.bangtin.weather.Forecast.Current;
import vn.bangtin.weather.Forecast.Day;
import vn.bangtin.weather.ManualDay;
import vn.bangtin.weather.ManualTable;
import vn.bangtin.weather.WeatherAt.Age;
import vn.bangtin.weather.Wind;

class CompareTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 26);

    private static ComparedPlace place(long id, String name, double latitude, double longitude, Double rain) {
        return new ComparedPlace(
                new PlaceItem(id, name, latitude, longitude),
                PlaceKind.COMMUNE,
                Age.FRESH,
                new Current(Instant.EPOCH, 2, 20 + id, null, null, null, true),
                new Day(TODAY, 2, 15, 28 - id, null, new Wind(11, 45, 15.0), rain, null, null, null),
                Forecast.Source.FILE,
                null,
                null);
    }

    private static ComparedPlace unknown(long id, String name) {
        return new ComparedPlace(
                new PlaceItem(id, name, 20.3, 106.2), PlaceKind.COMMUNE, Age.TOO_OLD, null, null, null, null, null);
    }

    /** The same with a bulletin of today. */
    private static ComparedPlace told(ComparedPlace place, ManualDay day) {
        return new ComparedPlace(
                place.place(),
                place.kind(),
                place.age(),
                place.current(),
                place.today(),
                place.source(),
                new ManualTable(place.place().id(), "Đài", null, Instant.EPOCH, Instant.MAX, List.of(day)),
                day);
    }

    @Test
    void of_today_the_bulletin_counts_and_what_it_does_not_tell_is_that_of_the_model() {
        var model = PLACES.get(0);
        var all = told(model, new ManualDay(TODAY, 95, 24.0, 31.0, 80.0, 90, 8, Wind.Point.NE, null));
        assertThat(all.now()).isEqualTo(21);
        assertThat(all.sky()).isEqualTo(95);
        assertThat(all.lowest()).isEqualTo(24);
        assertThat(all.highest()).isEqualTo(31);
        assertThat(all.rain()).isEqualTo(80);
        assertThat(all.rainChance()).isEqualTo(90);
        assertThat(all.wind().level()).isEqualTo(8);
        assertThat(all.gusts())
                .as("gusts of a model beside a wind of a bulletin")
                .isNull();

        var little = told(model, new ManualDay(TODAY, null, 24.0, 31.0, null, null, null, null, null));
        assertThat(little.highest()).isEqualTo(31);
        assertThat(little.sky()).isEqualTo(2);
        assertThat(little.rain()).isEqualTo(12);
        assertThat(little.gusts()).isEqualTo(15);
        assertThat(List.of(little.skyTyped(), little.rainTyped(), little.windTyped()))
                .containsOnly(false);
    }

    @Test
    void a_place_of_which_only_a_bulletin_tells_is_on_every_map_and_sorted_with_the_others() {
        var onlyTyped = told(unknown(2, "Đông Hải"), new ManualDay(TODAY, 63, 23.6, 31.2, 40.0, null, 6, null, null));
        var places = List.of(PLACES.get(0), onlyTyped);
        assertThat(new PlaceMap(places, Compared.TEMPERATURE).getDots())
                .extracting(PlaceMap.Dot::value, PlaceMap.Dot::style, PlaceMap.Dot::typed)
                .containsExactly(tuple("21°", "temperature-2", false), tuple("24–31°", "temperature-4", true));
        assertThat(new PlaceMap(places, Compared.RAIN).getDots())
                .extracting(PlaceMap.Dot::value, PlaceMap.Dot::typed)
                .containsExactly(tuple("12", false), tuple("40", true));
        assertThat(new PlaceMap(places, Compared.WIND).getDots())
                .extracting(PlaceMap.Dot::value, PlaceMap.Dot::typed)
                .containsExactly(tuple("6", false), tuple("6", true));
        assertThat(places.stream().sorted(CompareView.order(new Page(1, 50, "rain", true))))
                .first()
                .isEqualTo(onlyTyped);
    }

    @Test
    void the_next_days_of_the_panel_are_the_bulletins_where_it_tells_them() {
        var model = List.of(
                new Day(TODAY, 2, 20, 30, null, null),
                new Day(TODAY.plusDays(1), 2, 20, 30, null, null),
                new Day(TODAY.plusDays(2), 2, 20, 30, null, null));
        var typed = List.of(new ManualDay(TODAY.plusDays(2), 63, 18.0, 22.0, null, null, null, null, null));
        assertThat(WeatherPanel.NextDay.of(model, typed, TODAY))
                .extracting(
                        next -> next.bar().day().date(),
                        next -> next.bar().day().max(),
                        WeatherPanel.NextDay::typed)
                .containsExactly(tuple(TODAY.plusDays(1), 30.0, false), tuple(TODAY.plusDays(2), 22.0, true));
        assertThat(WeatherPanel.NextDay.of(List.of(), typed, TODAY)).hasSize(1);
        // a sky that the bulletin does not tell stays the model's
        var without = List.of(new ManualDay(TODAY.plusDays(1), null, 18.0, 22.0, null, null, null, null, null));
        assertThat(WeatherPanel.NextDay.of(model, without, TODAY).get(0)).satisfies(next -> {
            assertThat(next.bar().day().code()).isEqualTo(2);
            assertThat(next.typed()).isTrue();
            assertThat(next.skyTyped()).isFalse();
        });
    }

    private static final List<ComparedPlace> PLACES = List.of(
            place(1, "Vụ Bản", 20.3771, 106.0971, 12.0),
            unknown(2, "Đông Hải"),
            place(3, "Ý Yên", 20.3167, 106.0233, null),
            place(4, "Giao Thủy", 20.2571, 106.4625, 0.4));

    @ParameterizedTest
    @CsvSource({
        "order,false,1 2 3 4",
        "order,true,1 2 3 4",
        "xyz,true,1 2 3 4",
        "name,false,2 4 1 3",
        "name,true,3 1 4 2",
        "now,false,1 3 4 2",
        "now,true,4 3 1 2",
        "max,false,4 3 1 2",
        "rain,false,4 1 2 3",
        "rain,true,1 4 2 3"
    })
    void the_table_is_sorted_and_what_is_unknown_comes_last(String sort, boolean descending, String ids) {
        assertThat(PLACES.stream()
                        .sorted(CompareView.order(new Page(1, 50, sort, descending)))
                        .map(place -> Long.toString(place.place().id())))
                .containsExactly(ids.split(" "));
    }

    @Test
    void the_map_shows_value_and_name_and_a_band_for_each() {
        var dots = new PlaceMap(PLACES, Compared.RAIN).getDots();
        assertThat(dots).extracting(PlaceMap.Dot::label).contains("12 Vụ Bản", "– Đông Hải", "0 Giao Thủy");
        assertThat(dots).extracting(PlaceMap.Dot::style).containsExactly("rain-1", "unknown", "unknown", "rain-0");
        assertThat(new PlaceMap(PLACES, Compared.WIND).getDots())
                .extracting(PlaceMap.Dot::style)
                .containsExactly("wind-3", "unknown", "wind-3", "wind-3");
        assertThat(Compared.TEMPERATURE.bands())
                .extracting(Compared.Band::values)
                .containsExactly("< 15", "15–19", "20–24", "25–29", "30–34", "≥ 35");
    }

    @Test
    void north_is_up_and_east_is_right_and_the_scale_is_true() {
        var map = new PlaceMap(PLACES, Compared.TEMPERATURE);
        var west = map.getDots().get(2);
        var east = map.getDots().get(3);
        assertThat(west.x()).isLessThan(east.x());
        assertThat(west.y()).isLessThan(east.y());
        // Ý Yên and Giao Thủy are 46.4 km apart
        var apart = Math.hypot(east.x() - west.x(), east.y() - west.y());
        assertThat(apart / map.getScale() * map.getKilometres()).isBetween(46.0, 47.0);
        assertThat(map.getMeridians()).hasSizeBetween(2, 8);
        assertThat(map.getParallels()).hasSizeBetween(1, 8);
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 20, 200})
    void however_many_places_there_are_all_lie_on_the_map_and_no_two_names_cover_each_other(int count) {
        var places = IntStream.range(0, count)
                .mapToObj(i -> place(i % 5, "Xã số " + i, 20 + i * 37 % 101 / 100.0, 106 + i * 53 % 97 / 100.0, 1.0))
                .toList();
        var map = new PlaceMap(places, Compared.TEMPERATURE);
        assertThat(map.getDots()).hasSize(count).allSatisfy(dot -> {
            assertThat(dot.x()).isBetween(0.0, (double) map.getWidth());
            assertThat(dot.y()).isBetween(0.0, (double) map.getHeight());
        });
        var named = map.getDots().stream().filter(dot -> !dot.label().isEmpty()).toList();
        for (var one : named) {
            for (var other : named) {
                if (one != other && Math.abs(one.textY() - other.textY()) < 10) {
                    assertThat(left(one) > left(other) + other.label().length() * 7
                                    || left(other) > left(one) + one.label().length() * 7)
                            .as("%s and %s", one, other)
                            .isTrue();
                }
            }
        }
    }

    private static double left(PlaceMap.Dot dot) {
        var length = dot.label().length() * 7;
        return switch (dot.anchor()) {
            case "start" -> dot.textX();
            case "end" -> dot.textX() - length;
            default -> dot.textX() - length / 2.0;
        };
    }

    @Test
    void places_on_one_point_are_drawn_and_not_divided_by_zero() {
        var same = List.of(place(1, "Một", 20.4, 106.1, 1.0), place(2, "Hai", 20.4, 106.1, 1.0));
        var map = new PlaceMap(same, Compared.RAIN);
        assertThat(map.getDots()).allSatisfy(dot -> {
            assertThat(dot.x()).isEqualTo(240);
            assertThat(dot.y()).isEqualTo(map.getHeight() / 2.0);
        });
    }
}
