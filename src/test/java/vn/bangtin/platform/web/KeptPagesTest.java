package vn.bangtin.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import vn.bangtin.platform.ContentChanged;

class KeptPagesTest {

    private static final Instant NOW = Instant.parse("2026-11-24T02:00:00Z");

    private final KeptPages pages = new KeptPages(Clock.fixed(NOW, ZoneOffset.UTC));

    @Test
    void when_there_are_too_many_those_go_that_nobody_read_for_longest() {
        var large = KeptPage.of("x".repeat(3_000_000), NOW);
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

    @Test
    void a_page_that_was_begun_before_a_change_is_not_kept() {
        var begun = pages.generation();
        pages.contentChanged(new ContentChanged("news"));
        pages.keep("page", KeptPage.of("old", NOW), begun);
        assertThat(pages.find("page")).isEmpty();
    }
}
