package vn.bangtin.anniversary;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.StringReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.bangtin.PortalClient.Answer;
import vn.bangtin.PortalIT;

class AnniversaryRestIT extends PortalIT {

    private Answer api(String address) {
        return anonymous().get("/api/v1/" + address);
    }

    private static JsonObject object(Answer answer) {
        try (JsonReader reader = Json.createReader(new StringReader(answer.body()))) {
            return reader.readObject();
        }
    }

    private static JsonArray array(Answer answer) {
        try (JsonReader reader = Json.createReader(new StringReader(answer.body()))) {
            return reader.readArray();
        }
    }

    @Test
    void a_lunar_date_is_answered_word_for_word_as_documented() {
        var tet = "{\"date\":\"2026-02-17\",\"year\":2026,\"month\":1,\"day\":1,\"leapMonth\":false,\"monthLength\":30,"
                + "\"canChi\":\"Bính Ngọ\"}";
        assertThat(api("calendar/lunar?date=2026-02-17").body()).isEqualTo(tet);
        assertThat(api("calendar/solar?year=2026&month=1&day=1&leap=false").body())
                .isEqualTo(tet);
        assertThat(api("calendar/solar?year=2026&month=1&day=1").body()).isEqualTo(tet);
        assertThat(object(api("calendar/lunar?date=2025-07-25")).getBoolean("leapMonth"))
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "calendar/lunar, date",
        "calendar/lunar?date=17/02/2026, date",
        "calendar/lunar?date=1899-12-31, date",
        "calendar/lunar?date=2101-01-01, date",
        "calendar/lunar?day=2026-02-17, day",
        "calendar/solar?month=1&day=1, year",
        "calendar/solar?year=2101&month=1&day=1, year",
        "calendar/solar?year=1899&month=1&day=1, year",
        "calendar/solar?year=2026&month=13&day=1, month",
        "calendar/solar?year=2025&month=12&day=30, day",
        "calendar/solar?year=2026&month=6&day=1&leap=true, leap",
        "calendar/solar?year=2026&month=6&day=1&leap=1, leap",
        "anniversaries?from=x, from",
        "anniversaries?from=2026-01-02&to=2026-01-01, to",
        "anniversaries?from=2026-01-01&to=2027-01-03, to",
        "anniversaries?kind=FESTIVAL, kind",
        "anniversaries?frm=2026-01-01, frm"
    })
    void what_is_wrong_is_named(String address, String parameter) {
        var answer = api(address);
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        assertThat(object(answer).getString("parameter")).isEqualTo(parameter);
        assertThat(object(answer).getInt("status")).isEqualTo(400);
    }

    @Test
    void one_kind_alone_can_be_asked_for() {
        assertThat(array(api("anniversaries?from=2027-04-01&to=2027-04-30&kind=MAJOR"))
                        .getValuesAs(JsonObject.class))
                .isNotEmpty()
                .allSatisfy(day -> assertThat(day.getString("kind")).isEqualTo("MAJOR"));
    }

    @Test
    void anniversaries_come_with_date_ordinal_and_class() {
        var answer = api("anniversaries?from=2025-09-02&to=2025-09-02");
        assertThat(answer.header("Content-Type")).startsWith("application/json");
        var nationalDay = array(answer).getJsonObject(0);
        assertThat(nationalDay.getString("title")).isEqualTo("Quốc khánh");
        assertThat(nationalDay.getString("date")).isEqualTo("2025-09-02");
        assertThat(nationalDay.getInt("ordinal")).isEqualTo(80);
        assertThat(nationalDay.getString("yearClass")).isEqualTo("TRON");
        assertThat(nationalDay.getString("kind")).isEqualTo("MAJOR");
        assertThat(nationalDay.getString("secondKind")).isEqualTo("PUBLIC_HOLIDAY");
        assertThat(array(api("anniversaries?from=2027-01-01&to=2027-12-31")).getValuesAs(JsonObject.class))
                .anySatisfy(day -> {
                    assertThat(day.getString("title")).isEqualTo("Giỗ Tổ Hùng Vương");
                    assertThat(day.getString("date")).isEqualTo("2027-04-16");
                    assertThat(day.getString("yearClass")).isEqualTo("KHAC");
                    assertThat(day.containsKey("ordinal")).isFalse();
                })
                .noneSatisfy(day -> assertThat(day.getString("title")).isEqualTo("Ngày Pháp luật Việt Nam"));
    }
}
