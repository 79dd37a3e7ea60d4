package vn.bangtin.weather;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WeatherSettingsTest {

    @Test
    void many_places_are_asked_for_as_often_as_the_calls_of_a_day_allow() {
        var publicHost = Fixtures.settings("bangtin.weather.source", "open-meteo");
        assertThat(publicHost.refresh(40)).isEqualTo(Duration.ofMinutes(30));
        for (var places : new long[] {129, 500}) {
            var rounds = Duration.ofDays(1).dividedBy(publicHost.refresh(places));
            assertThat(rounds * places * OpenMeteoSource.CALLS + 8 * places)
                    .as("calls a day of %s places", places)
                    .isBetween(6_000L, 10_000L);
        }
        assertThat(Fixtures.settings(
                                "bangtin.weather.source",
                                "open-meteo",
                                "bangtin.weather.open-meteo.url",
                                "http://weather.example.vn")
                        .refresh(500))
                .isEqualTo(Duration.ofMinutes(30));
        assertThat(Fixtures.settings("bangtin.weather.source", "file").refresh(500))
                .isEqualTo(Duration.ofMinutes(30));
    }

    @Test
    void a_demo_calls_nobody_unless_it_is_told_to() {
        assertThat(Fixtures.settings().sources()).containsExactly("open-meteo");
        assertThat(Fixtures.settings("bangtin.demo", "true").sources()).containsExactly("sample");
        assertThat(Fixtures.settings("bangtin.demo", "true", "bangtin.weather.source", "file")
                        .sources())
                .containsExactly("file");
    }

    @Test
    void a_duration_that_makes_no_sense_gives_way_to_the_default() {
        assertThat(Fixtures.settings().refresh()).isEqualTo(Duration.ofMinutes(30));
        assertThat(Fixtures.settings("bangtin.weather.refresh", "PT1H").refresh())
                .isEqualTo(Duration.ofHours(1));
        assertThat(Fixtures.settings("bangtin.weather.refresh", "30m").refresh())
                .isEqualTo(Duration.ofMinutes(30));
        assertThat(Fixtures.settings("bangtin.weather.refresh", "PT0S").refresh())
                .isEqualTo(Duration.ofMinutes(30));
        assertThat(Fixtures.settings("bangtin.weather.stale-after", "-PT3H").staleAfter())
                .isEqualTo(Duration.ofHours(3));
    }

    @Test
    void a_proxy_is_a_host_and_a_port() {
        assertThat(Fixtures.settings().proxy()).isEmpty();
        assertThat(Fixtures.settings("bangtin.weather.proxy", "none").proxy()).isEmpty();
        assertThat(Fixtures.settings("bangtin.weather.proxy", "http://127.0.0.1:3128")
                        .proxy())
                .hasValueSatisfying(proxy -> assertThat(proxy.getPort()).isEqualTo(3128));
        var wrong = Fixtures.settings("bangtin.weather.proxy", "proxy");
        assertThatThrownBy(wrong::proxy).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_source_that_does_not_exist_or_cannot_work_leaves_none() {
        assertThat(names("bangtin.weather.source", "crystal-ball")).isEmpty();
        assertThat(names("bangtin.weather.proxy", "proxy")).isEmpty();
        assertThat(names("bangtin.weather.open-meteo.url", "ftp://host")).isEmpty();
        assertThat(names("bangtin.weather.open-meteo.url", "not an address")).isEmpty();
        assertThat(names()).containsExactly("open-meteo");
        assertThat(names("bangtin.weather.source", "file")).containsExactly("file");
    }

    @Test
    void several_sources_stand_in_their_order_and_one_that_cannot_work_does_not_stop_the_others() {
        var list = "met-norway, open-meteo,, file,open-meteo";
        assertThat(names("bangtin.weather.source", list)).containsExactly("open-meteo", "file");
        assertThat(names(
                        "bangtin.weather.source",
                        list,
                        "bangtin.weather.met-norway.user-agent",
                        "BangTin/1.0 quantri@example.vn"))
                .containsExactly("met-norway", "open-meteo", "file");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "PortalOfTheProvince/1.0 admin@example.vn",
                "BangTin/1.0 portal.example.vn",
                "BangTin/1.0 (+https://portal.example.vn/lien-he)",
                "BangTin (24h.vn)",
                "quantri@1080.vn",
            })
    void met_norway_is_told_a_mail_address_or_a_site(String agent) {
        assertThat(agent(agent)).hasValue(agent);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "BangTin",
                "BangTin/1.0",
                "BangTin/1.0.RC1",
                "BangTin/v1.0 2.1-beta.rc",
                "Java-http-client/17.0.2",
                "Mozilla/5.0 (X11; Linux x86_64)",
                "BangTin admin@localhost",
                "BangTin http://10.0.0.1",
                "Cổng thông tin a@b.vn",
            })
    void a_version_or_an_address_without_a_domain_is_no_contact(String agent) {
        assertThat(agent(agent)).isEmpty();
    }

    private static Optional<String> agent(String agent) {
        return Fixtures.settings("bangtin.weather.met-norway.user-agent", agent).metNorwayUserAgent();
    }

    private static List<String> names(String... settings) {
        return sources(settings).order().stream()
                .map(ForecastSources.Named::name)
                .toList();
    }

    private static ForecastSources sources(String... settings) {
        return new ForecastSources(
                Fixtures.settings(settings),
                new OpenMeteoSource(),
                new MetNorwaySource(),
                new FileSource(),
                new SampleSource());
    }
}
