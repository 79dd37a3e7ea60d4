package vn.bangtin.warning;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import vn.bangtin.platform.BusinessException;
import vn.bangtin.platform.NotFoundException;
import vn.bangtin.platform.persistence.TestDatabase;

class WarningSourceServiceTest {

    @RegisterExtension
    static final TestDatabase DATABASE = new TestDatabase();

    private static final Instant NOW = Instant.parse("2026-09-08T05:00:00Z");
    private static final Instant SENT = NOW.minusSeconds(3600);
    private static final String FEED = "https://kttv.example/index.atom";

    @TempDir
    Path data;

    private final Clock clock = Clock.fixed(NOW, ZoneId.of("Asia/Ho_Chi_Minh"));
    private WarningFeeds feeds;
    private WarningSourceService service;

    @BeforeEach
    void prepare() {
        var config = Map.of("bangtin.data.dir", data.toString(), "bangtin.warning.feeds", FEED);
        var intake = new WarningSettings(key -> Optional.ofNullable(config.get(key)));
        var real = new TestWarnings(DATABASE.entityManager(), clock);
        feeds = new WarningFeeds(DATABASE.entityManager());
        service = new WarningSourceService(
                new WarningSettings(key -> Optional.ofNullable(config.get(key))),
                feeds,
                new WarningFolder(real.intake, intake, clock),
                real.scale,
                real.places,
                clock);
    }

    @Test
    void a_feed_tells_how_it_went_and_can_be_hurried_unless_it_wants_to_be_left_alone() {
        assertThat(service.feeds()).singleElement().satisfies(feed -> {
            assertThat(feed.address()).isEqualTo(FEED);
            assertThat(feed.nextAt()).isNull();
        });
        var feed = new WarningFeed(FEED, NOW);
        DATABASE.entityManager().persist(feed);
        feed.fail("feed.error.server", NOW, NOW.plusSeconds(600), null);
        DATABASE.flushAndClear();

        service.fetchNow(FEED);
        assertThat(service.feeds()).singleElement().satisfies(one -> {
            assertThat(one.nextAt()).isEqualTo(NOW);
            assertThat(one.reason()).isEqualTo("feed.error.server");
            assertThat(one.failures()).isEqualTo(1);
            assertThat(one.asking()).isFalse();
        });

        DATABASE.entityManager()
                .find(WarningFeed.class, FEED)
                .fail("feed.error.busy", NOW, NOW.plusSeconds(600), NOW.plusSeconds(600));
        DATABASE.flushAndClear();
        assertThat(service.feeds()).extracting(WarningSource::pausedUntil).containsExactly(NOW.plusSeconds(600));
        assertThatThrownBy(() -> service.fetchNow(FEED)).isInstanceOf(BusinessException.class);
        assertThatThrownBy(() -> service.fetchNow("http://other.example/")).isInstanceOf(NotFoundException.class);
    }

    @Test
    void a_document_on_trial_is_shown_and_nothing_is_kept() {
        var trial = service.tryOut(
                new TestCap("A", SENT).headline("Bão số 5").level(4).bytes());
        assertThat(trial.message().headline()).isEqualTo("Bão số 5");
        assertThat(trial.message().level()).isEqualTo(4);
        assertThat(trial.isForReaders()).isTrue();
        assertThat(service.tryOut(new TestCap("T", SENT).status("Exercise").bytes())
                        .isForReaders())
                .isFalse();
        var cancel =
                service.tryOut(new TestCap("C", SENT).type("Cancel", "A", SENT).bytes());
        assertThat(cancel.message().isCancellation()).isTrue();

        DATABASE.flushAndClear();
        assertThat(DATABASE.entityManager()
                        .createQuery("select count(w) from Warning w", Long.class)
                        .getSingleResult())
                .isZero();
    }

    @Test
    void a_wrong_document_is_refused_in_words_at_its_field() {
        assertThatThrownBy(() -> service.tryOut("<html/>".getBytes(UTF_8)))
                .isInstanceOfSatisfying(BusinessException.class, wrong -> {
                    assertThat(wrong.field()).isEqualTo("document");
                    assertThat(wrong.key()).isEqualTo("warning.error.not_cap");
                });
        assertThatThrownBy(() -> service.tryOut(new byte[CapReader.MAX_BYTES + 1]))
                .isInstanceOfSatisfying(BusinessException.class, wrong -> assertThat(wrong.key())
                        .isEqualTo("warning.error.too_large"));
    }

    @Test
    void every_reason_has_its_words() {
        for (var language : new String[] {"vi", "en"}) {
            var words = ResourceBundle.getBundle("vn.bangtin.Messages", Locale.forLanguageTag(language));
            assertThat(words.keySet())
                    .containsAll(Stream.concat(
                                    Arrays.stream(FeedFailure.Reason.values()).map(FeedFailure.Reason::key),
                                    Arrays.stream(CapRefused.Reason.values()).map(reason -> "error." + reason.key()))
                            .map(key -> "warning." + key)
                            .toList());
        }
    }
}
