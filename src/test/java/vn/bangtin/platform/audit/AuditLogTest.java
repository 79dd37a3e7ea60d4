package vn.bangtin.platform.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import vn.bangtin.platform.paging.Page;
import vn.bangtin.platform.persistence.SqlCounter;
import vn.bangtin.platform.persistence.TestDatabase;

class AuditLogTest {

    @RegisterExtension
    static final TestDatabase DATABASE = new TestDatabase();

    private static final Instant START = Instant.parse("2026-11-23T01:00:00Z");

    @BeforeEach
    void five_lines_an_hour_apart() {
        for (var i = 0; i < 5; i++) {
            var clock = Clock.offset(Clock.fixed(START, ZoneOffset.UTC), Duration.ofHours(i));
            var actor = i % 2 == 0 ? "bientap" : "quantri";
            new AuditTrail(DATABASE.entityManager(), clock, () -> actor)
                    .done(
                            "changed",
                            i < 4 ? "Article" : "Link",
                            7L,
                            "Tin số " + i,
                            Map.of("news.title", "Cũ \"" + i + "\""),
                            Map.of("news.title", "Mới\n" + i));
        }
        DATABASE.flushAndClear();
    }

    private AuditLog log() {
        return new AuditLog(DATABASE.entityManager());
    }

    @Test
    void the_newest_come_first_page_by_page_in_two_statements() {
        try (var sql = new SqlCounter()) {
            var slice = log().lines(new AuditFilter(null, null, null, null, null), Page.of(2, 2));
            assertThat(slice.total()).isEqualTo(5);
            assertThat(slice.rows()).extracting(AuditLine::title).containsExactly("Tin số 2", "Tin số 1");
            assertThat(slice.rows().get(0).changes())
                    .containsExactly(new AuditLine.Change("news.title", "Cũ \"2\"", "Mới\n2"));
            assertThat(sql.count()).isEqualTo(2);
        }
    }

    @Test
    void each_filter_narrows_them() {
        assertThat(count(new AuditFilter("quantri", null, null, null, null))).isEqualTo(2);
        assertThat(count(new AuditFilter(null, "created", null, null, null))).isZero();
        assertThat(count(new AuditFilter(null, null, "Link", null, null))).isEqualTo(1);
        var second = START.plus(Duration.ofHours(1));
        assertThat(count(new AuditFilter(null, null, null, second, second.plus(Duration.ofHours(2)))))
                .isEqualTo(2);
    }

    @Test
    void the_filters_offer_what_there_is() {
        assertThat(log().kinds().subjects()).containsExactly("Article", "Link");
        assertThat(log().kinds().actions()).containsExactly("changed");
    }

    private long count(AuditFilter filter) {
        return log().lines(filter, Page.of(1, 1)).total();
    }
}
