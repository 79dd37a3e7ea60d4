package vn.bangtin.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class IdentitiesTest {

    private Instant now = Instant.parse("2026-11-23T01:00:00Z");
    private String name = "Trước";
    private int asked;

    private final Identities identities = new Identities(
            new AccountService() {
                @Override
                public Optional<KnownAccount> identity(long id) {
                    asked++;
                    var identity = new Identity(id, "ai", name, null, null, false, Set.of());
                    return id == 1 ? Optional.of(new KnownAccount(identity, now)) : Optional.empty();
                }
            },
            new MovingClock());

    private final class MovingClock extends Clock {
        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }

    private String name() {
        return identities.find(1).orElseThrow().identity().displayName();
    }

    @Test
    void the_database_is_asked_once_in_fifteen_seconds() {
        name();
        name = "Sau";
        now = now.plusSeconds(15);
        assertThat(name()).isEqualTo("Trước");
        assertThat(asked).isEqualTo(1);
        now = now.plusMillis(1);
        assertThat(name()).isEqualTo("Sau");
    }

    @Test
    void a_change_shows_at_once() {
        name();
        name = "Sau";
        identities.forget(new AccountChanged(1, true));
        assertThat(name()).isEqualTo("Sau");
    }

    @Test
    void who_signs_in_is_read_anew() {
        name();
        name = "Sau";
        assertThat(identities.findAnew(1).orElseThrow().identity().displayName())
                .isEqualTo("Sau");
    }

    @Test
    void nobody_is_not_remembered() {
        assertThat(identities.find(2)).isEmpty();
        assertThat(identities.find(2)).isEmpty();
        assertThat(asked).isEqualTo(2);
    }
}
