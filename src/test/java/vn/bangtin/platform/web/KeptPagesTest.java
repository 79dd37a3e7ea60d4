package vn.bangtin.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class KeptPagesTest {

    private Instant now;

    private final Clock clock = new Clock() {
        @Override
        public ZoneId getZone() {
            return ZoneId.of("Asia/Ho_Chi_Minh");
        }

        @Override
        public Clock withZone(ZoneId zone) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Instant instant() {
            return now;
        }
    };

    private final KeptPages pages = new KeptPages(clock);

    private void keptAt(String instant) {
        now = Instant.parse(instant);
        pages.keep("/", KeptPage.of("<p>", pages.now()), pages.generation());
    }

    @Test
    void a_page_is_kept_for_a_minute() {
        keptAt("2026-11-23T01:15:00Z");
        now = now.plusSeconds(60);
        assertThat(pages.find("/")).isPresent();
        now = now.plusMillis(1);
        assertThat(pages.find("/")).isEmpty();
    }

    @Test
    void a_page_does_not_outlive_the_day_that_it_speaks_of() {
        keptAt("2026-11-23T16:59:50Z");
        now = Instant.parse("2026-11-23T16:59:59.999Z");
        assertThat(pages.find("/")).isPresent();
        now = Instant.parse("2026-11-23T17:00:00Z");
        assertThat(pages.find("/")).isEmpty();
    }

    @Test
    void midnight_elsewhere_changes_nothing() {
        keptAt("2026-11-23T23:59:50Z");
        now = now.plus(Duration.ofSeconds(20));
        assertThat(pages.find("/")).isPresent();
    }

    @Test
    void a_page_whose_content_changed_while_it_was_rendered_is_not_kept() {
        now = Instant.parse("2026-11-23T01:15:00Z");
        var before = pages.generation();
        pages.clear();
        pages.keep("/", KeptPage.of("<p>", pages.now()), before);
        assertThat(pages.find("/")).isEmpty();
    }

    @Test
    void when_there_are_too_many_those_go_that_nobody_read_for_longest() {
        now = Instant.parse("2026-11-23T01:15:00Z");
        var large = KeptPage.of("x".repeat(3_000_000), now);
        for (var i = 0; i < 3; i++) {
            pages.keep("page " + i, large, pages.generation());
        }
        assertThat(pages.find("page 0")).isPresent();

        pages.keep("page 3", large, pages.generation());
        pages.keep("page 4", large, pages.generation());

        assertThat(pages.find("page 1")).isEmpty();
        assertThat(pages.find("page 2")).isEmpty();
        assertThat(pages.find("page 0")).isPresent();
        assertThat(pages.find("page 3")).isPresent();
        assertThat(pages.find("page 4")).isPresent();
    }
}
