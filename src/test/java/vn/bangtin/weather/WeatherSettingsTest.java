package vn.bangtin.weather;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class WeatherSettingsTest {

    @Test
    void a_demo_calls_nobody_unless_it_is_told_to() {
        assertThat(Fixtures.settings().source()).isEqualTo("open-meteo");
        assertThat(Fixtures.settings("bangtin.demo", "true").source()).isEqualTo("sample");
        assertThat(Fixtures.settings("bangtin.demo", "true", "bangtin.weather.source", "file")
                        .source())
                .isEqualTo("file");
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
        assertThat(sources("bangtin.weather.source", "crystal-ball").chosen()).isEmpty();
        assertThat(sources("bangtin.weather.proxy", "proxy").chosen()).isEmpty();
        assertThat(sources("bangtin.weather.open-meteo.url", "ftp://host").chosen())
                .isEmpty();
        assertThat(sources("bangtin.weather.open-meteo.url", "not an address").chosen())
                .isEmpty();
        assertThat(sources().chosen()).containsInstanceOf(OpenMeteoSource.class);
        assertThat(sources("bangtin.weather.source", "file").chosen()).containsInstanceOf(FileSource.class);
    }

    private static ForecastSources sources(String... settings) {
        return new ForecastSources(
                Fixtures.settings(settings), new OpenMeteoSource(), new FileSource(), new SampleSource());
    }
}
