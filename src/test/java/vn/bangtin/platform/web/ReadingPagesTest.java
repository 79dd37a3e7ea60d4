package vn.bangtin.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReadingPagesTest {

    private static String query(String path, String... namesAndValues) {
        var parameters = new LinkedHashMap<String, String[]>();
        for (var i = 0; i < namesAndValues.length; i += 2) {
            parameters.put(namesAndValues[i], namesAndValues[i + 1].split(","));
        }
        return ReadingPages.query(ReadingPages.reads(path).orElseThrow(), parameters);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/news",
                "/news/1040/tap-huan",
                "/news/topics/bao-so-3",
                "/weather",
                "/weather/compare",
                "/links"
            })
    void what_a_page_does_not_read_makes_no_page_of_its_own(String path) {
        var plain = query(path);
        for (var i = 0; i < 100; i++) {
            assertThat(query(path, "utm_source", "zalo-" + i, "x" + i, "1", "PAGE", "2"))
                    .isEqualTo(plain);
        }
    }

    @Test
    void what_a_page_reads_tells_its_addresses_apart() {
        assertThat(query("/news", "category", "y-te"))
                .isNotEqualTo(query("/news"))
                .isNotEqualTo(query("/news", "category", "giao-duc"))
                .isNotEqualTo(query("/news", "tag", "y-te"))
                .isNotEqualTo(query("/news", "category", "y-te", "page", "2"));
        assertThat(query("/news/topics/bao-so-3", "order", "oldest")).isNotEqualTo(query("/news/topics/bao-so-3"));
        assertThat(query("/anniversaries", "month", "2026-11")).isNotEqualTo(query("/anniversaries"));
        assertThat(query("/weather/compare", "sort", "max", "dir", "desc"))
                .isNotEqualTo(query("/weather/compare", "sort", "max"))
                .isNotEqualTo(query("/weather/compare", "sort", "max", "dir", "desc", "show", "rain"));
        assertThat(query("/weather", "q", "hai hau")).isNotEqualTo(query("/weather"));
        assertThat(query("/weather/compare", "q", "hai hau")).isNotEqualTo(query("/weather/compare"));
        assertThat(query("/weather", "place", "2")).isNotEqualTo(query("/weather", "place", "1"));
    }

    @Test
    void neither_their_order_nor_repeating_them_makes_another_page() {
        assertThat(query("/news", "page", "2", "category", "y-te"))
                .isEqualTo(query("/news", "category", "y-te", "page", "2"))
                .isEqualTo(query("/news", "category", "y-te,giao-duc", "page", "2,3"));
    }

    @Test
    void a_value_does_not_pass_for_another_parameter() {
        assertThat(query("/news", "category", "y-te=1&tag=2"))
                .isNotEqualTo(query("/news", "category", "y-te=1", "tag", "2"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/admin", "/me", "/report", "/news/index.xhtml", "/login"})
    void other_pages_are_not_kept(String path) {
        assertThat(ReadingPages.reads(path)).isEmpty();
    }
}
