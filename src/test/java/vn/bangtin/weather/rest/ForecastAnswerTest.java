package vn.bangtin.weather.rest;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.bangtin.place.PlaceItem;
import vn.bangtin.weather.AirIndex;
import vn.bangtin.weather.Forecast;
import vn.bangtin.weather.Forecast.Current;
import vn.bangtin.weather.Forecast.Day;
import vn.bangtin.weather.Forecast.Hour;
import vn.bangtin.weather.ManualDay;
import vn.bangtin.weather.ManualTable;
import vn.bangtin.weather.Outlook;
import vn.bangtin.weather.OutlookAt;
import vn.bangtin.weather.OutlookKind;
import vn.bangtin.weather.Quantity;
import vn.bangtin.weather.WeatherAt;
import vn.bangtin.weather.WeatherAt.Age;
import vn.bangtin.weather.Wind;

class ForecastAnswerTest {

    private static final Jsonb JSON = JsonbBuilder.create();
    private static final Instant NOW = Instant.parse("2026-11-23T00:30:00Z");
    private static final Clock CLOCK = Clock.fixed(NOW, ZoneId.of("Asia/Ho_Chi_Minh"));
    private static final PlaceItem PLACE = new PlaceItem(7, "Nam Định", 20.4339, 106.1773);

    private static String json(WeatherAt weather) {
        return JSON.toJson(ForecastAnswer.of(weather, List.of(), CLOCK));
    }

    @Test
    void a_forecast_tells_its_source_its_times_and_its_age() {
        var forecast = new Forecast(
                Forecast.Source.OPEN_METEO,
                NOW.minusSeconds(900),
                NOW,
                new Current(NOW.minusSeconds(900), 2, 24.1, 25.3, 70, new Wind(3.5, 45), true),
                List.of(new Hour(NOW, 2, 24, 20, 0.0, null, true)),
                List.of(
                        new Day(LocalDate.of(2026, 11, 22), 2, 19, 26, 10, null),
                        new Day(LocalDate.of(2026, 11, 23), 61, 18, 24, 60, null)));
        assertThat(json(new WeatherAt(PLACE, Age.STALE, forecast)))
                .isEqualTo(
                        """
                        {"age":"stale","attribution":"Weather data by Open-Meteo.com (CC BY 4.0)",\
                        "current":{"apparentTemperature":25.3,"code":2,"daylight":true,"humidity":70,"temperature":24.1,\
                        "time":"2026-11-23T00:15:00Z","wind":{"direction":45,"level":3,"speed":3.5}},\
                        "days":[{"code":61,"date":"2026-11-23","highest":24.0,"lowest":18.0,"rainChance":60}],\
                        "fetchedAt":"2026-11-23T00:30:00Z",\
                        "hours":[{"code":2,"rain":0.0,"rainChance":20,"temperature":24.0,"time":"2026-11-23T00:30:00Z"}],\
                        "issuedAt":"2026-11-23T00:15:00Z",\
                        "place":{"id":7,"latitude":20.4339,"longitude":106.1773,"name":"Nam Định"},\
                        "source":"open-meteo"}""");
    }

    @Test
    void air_sea_and_river_are_told_with_or_without_a_forecast() {
        var air = outlook(OutlookKind.AIR, Map.of("PM2_5", 26.0));
        var sea = outlook(OutlookKind.SEA, Map.of("WAVE_HEIGHT", 1.2, "WAVE_PERIOD", 5.5));
        var river = outlook(OutlookKind.RIVER, Map.of("RIVER_DISCHARGE", 640.0));
        var index = new AirIndex(NOW, 52, Quantity.PM2_5, null);
        assertThat(JSON.toJson(ForecastAnswer.of(
                        new WeatherAt(PLACE, Age.TOO_OLD, null, List.of(air, sea, river), null),
                        List.of(index),
                        CLOCK)))
                .contains(
                        "\"air\":{\"hours\":[{\"index\":52,\"main\":\"PM2_5\",\"time\":\"2026-11-23T00:30:00Z\"}],",
                        "\"river\":{\"days\":[{\"date\":\"2026-11-23\",\"discharge\":640.0}],",
                        "\"sea\":{\"hours\":[{\"time\":\"2026-11-23T00:30:00Z\",\"waveHeight\":1.2,\"wavePeriod\":5.5}],");
    }

    private static OutlookAt outlook(OutlookKind kind, Map<String, Double> values) {
        return new OutlookAt(
                new Outlook(kind, Forecast.Source.OPEN_METEO, NOW, List.of(new Outlook.Step(NOW, values))), Age.FRESH);
    }

    @Test
    void without_a_forecast_to_show_there_is_only_the_place() {
        assertThat(json(new WeatherAt(PLACE, Age.TOO_OLD, null)))
                .isEqualTo(
                        """
                        {"age":"unavailable","days":[],"hours":[],\
                        "place":{"id":7,"latitude":20.4339,"longitude":106.1773,"name":"Nam Định"}}""");
    }

    @Test
    void a_bulletin_is_told_before_the_model_and_without_one() {
        var table = new ManualTable(
                7,
                "Đài Nam Định",
                "số 12",
                NOW.minusSeconds(600),
                NOW.plusSeconds(3_600),
                List.of(new ManualDay(
                        LocalDate.of(2026, 11, 23), 63, 18.0, 22.0, null, 80, 6, Wind.Point.NE, "mưa to")));
        assertThat(json(new WeatherAt(PLACE, Age.TOO_OLD, null, List.of(), table)))
                .startsWith(
                        """
                        {"age":"unavailable","bulletin":{"days":[{"code":63,"date":"2026-11-23","highest":22.0,\
                        "lowest":18.0,"rainChance":80,"text":"mưa to","windFrom":"NE","windLevel":6}],\
                        "issuedAt":"2026-11-23T00:20:00Z","issuer":"Đài Nam Định","number":"số 12",\
                        "validUntil":"2026-11-23T01:30:00Z"},""");
    }
}
