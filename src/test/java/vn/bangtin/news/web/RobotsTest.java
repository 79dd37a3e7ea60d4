package vn.bangtin.news.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.Proxy;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RobotsTest {

    private static final String FIREFOX = "Mozilla/5.0 (X11; Linux x86_64; rv:128.0) Gecko/20100101 Firefox/128.0";

    private static HttpServletRequest request(Map<String, String> headers) {
        return (HttpServletRequest) Proxy.newProxyInstance(
                RobotsTest.class.getClassLoader(),
                new Class<?>[] {HttpServletRequest.class},
                (proxy, method, arguments) -> headers.get((String) arguments[0]));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                FIREFOX,
                "Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537.36 (KHTML, like Gecko) coc_coc_browser/128.0 Chrome/122.0 Safari/537.36",
                "Mozilla/5.0 (Linux; Android 12; CUBOT P60) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/120.0 Mobile Safari/537.36",
                "Mozilla/5.0 (iPhone; CPU iPhone OS 17_4 like Mac OS X) AppleWebKit/605.1.15 Mobile/15E148 Zalo iOS/240"
            })
    void people_are_people(String agent) {
        assertThat(Robots.isRobot(request(Map.of("User-Agent", agent)))).isFalse();
        assertThat(Robots.isRobot(request(Map.of("User-Agent", agent, "Sec-Fetch-Dest", "document"))))
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "curl/8.5.0",
                "Java-http-client/17.0.9",
                "python-requests/2.31",
                "Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)",
                "Mozilla/5.0 (compatible; coccocbot-web/1.0)",
                "Mozilla/5.0 (compatible; Baiduspider/2.0)",
                "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) HeadlessChrome/120.0 Safari/537.36"
            })
    void robots_are_robots(String agent) {
        assertThat(Robots.isRobot(request(Map.of("User-Agent", agent)))).isTrue();
    }

    @Test
    void what_says_nothing_of_itself_is_a_robot() {
        assertThat(Robots.isRobot(request(Map.of()))).isTrue();
    }

    @Test
    void a_page_fetched_ahead_or_by_a_script_is_not_read() {
        assertThat(Robots.isRobot(request(Map.of("User-Agent", FIREFOX, "Sec-Purpose", "prefetch;prerender"))))
                .isTrue();
        assertThat(Robots.isRobot(request(Map.of("User-Agent", FIREFOX, "Purpose", "prefetch"))))
                .isTrue();
        assertThat(Robots.isRobot(request(Map.of("User-Agent", FIREFOX, "Sec-Fetch-Dest", "empty"))))
                .isTrue();
    }
}
