package vn.bangtin.platform.mail;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import java.net.ServerSocket;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import vn.bangtin.platform.paging.Page;
import vn.bangtin.platform.persistence.TestDatabase;
import vn.bangtin.platform.settings.FixedConfig;

/** Mails against a real SMTP server, which is sometimes away. */
class MailDeliveryTest {

    @RegisterExtension
    static final TestDatabase DATABASE = new TestDatabase();

    private static final Instant NOW = Instant.parse("2026-11-23T01:15:00Z");
    private static final String READER = "bandoc@example.vn";

    private int port;
    private GreenMail server;

    @BeforeEach
    void findPort() throws Exception {
        try (var socket = new ServerSocket(0)) {
            port = socket.getLocalPort();
        }
    }

    @AfterEach
    void stopServer() {
        if (server != null) {
            server.stop();
        }
    }

    private void startServer() {
        server = new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        server.start();
    }

    private static Clock at(Duration later) {
        return Clock.fixed(NOW.plus(later), ZoneOffset.UTC);
    }

    private Outbox outbox(Duration later) {
        return new Outbox(DATABASE.entityManager(), at(later));
    }

    private MailServer smtp(Map<String, String> more) {
        var values = new java.util.HashMap<>(Map.of(
                "bangtin.mail.host", "127.0.0.1",
                "bangtin.mail.port", String.valueOf(port),
                "bangtin.mail.from", "Cổng tin <congtin@example.vn>"));
        values.putAll(more);
        return new MailServer(new FixedConfig(values), at(Duration.ZERO));
    }

    /** The timer's turn, so much later. */
    private MailRow run(Duration later) {
        return run(later, smtp(Map.of()));
    }

    private MailRow run(Duration later, MailServer smtp) {
        DATABASE.flushAndClear();
        new MailDelivery(outbox(later), smtp).run();
        DATABASE.flushAndClear();
        return outbox(later).rows(null, Page.of(1, 10)).rows().get(0);
    }

    private void send(Mail mail) {
        new Mailer(outbox(Duration.ZERO)).send(mail);
    }

    @Test
    void it_arrives_in_vietnamese_and_its_address_is_erased() throws Exception {
        startServer();
        send(new Mail(READER, "Cảm ơn Anh/Chị đã báo lỗi", "Nội dung đã được sửa.\n\nTrân trọng."));
        assertThat(run(Duration.ZERO))
                .returns(MailState.SENT, MailRow::state)
                .returns(null, MailRow::recipient)
                .returns(1, MailRow::attempts)
                .returns(NOW, MailRow::sentAt);
        MimeMessage mail = server.getReceivedMessages()[0];
        assertThat(mail.getSubject()).isEqualTo("Cảm ơn Anh/Chị đã báo lỗi");
        assertThat(mail.getContent().toString()).contains("Nội dung đã được sửa.", "Trân trọng.");
        assertThat(mail.getFrom()[0].toString()).contains("congtin@example.vn");
        assertThat(mail.getAllRecipients()).extracting(Object::toString).containsExactly(READER);
        run(Duration.ofHours(9));
        assertThat(server.getReceivedMessages()).hasSize(1);
    }

    @Test
    void a_server_that_is_away_gets_it_when_it_is_back() {
        send(new Mail(READER, "Cảm ơn", "Đã sửa."));
        assertThat(run(Duration.ZERO))
                .returns(MailState.WAITING, MailRow::state)
                .returns(READER, MailRow::recipient)
                .satisfies(row -> assertThat(row.failure()).isNotBlank().doesNotContain(READER));
        startServer();
        assertThat(run(Duration.ofMinutes(1)).attempts()).isEqualTo(1);
        assertThat(run(Duration.ofMinutes(2)))
                .returns(MailState.SENT, MailRow::state)
                .returns(null, MailRow::failure);
        assertThat(server.getReceivedMessages()).hasSize(1);
    }

    @Test
    void the_pauses_grow_and_after_three_days_it_is_given_up_with_a_reason() {
        send(new Mail(READER, "Cảm ơn", "Đã sửa."));
        var later = Duration.ZERO;
        var before = Duration.ZERO;
        var row = run(later);
        while (row.state() == MailState.WAITING) {
            var pause = Duration.between(NOW.plus(later), row.nextAt());
            assertThat(pause).isGreaterThanOrEqualTo(before).isPositive();
            before = pause;
            later = later.plus(pause);
            row = run(later);
        }
        assertThat(later).isBetween(Duration.ofDays(3), Duration.ofDays(4));
        assertThat(row)
                .returns(MailState.FAILED, MailRow::state)
                .returns(null, MailRow::recipient)
                .returns(null, MailRow::nextAt);
        assertThat(row.failure()).isNotBlank();
    }

    @Test
    void without_a_server_in_the_configuration_it_waits_and_says_so() {
        send(new Mail(READER, "Cảm ơn", "Đã sửa."));
        var unknown = new MailServer(new FixedConfig(Map.of()), at(Duration.ZERO));
        assertThat(unknown.isKnown()).isFalse();
        assertThat(run(Duration.ZERO, unknown))
                .returns(MailState.WAITING, MailRow::state)
                .satisfies(row -> assertThat(row.failure()).contains("bangtin.mail.host"));
    }

    @Test
    void a_server_without_the_encryption_that_is_demanded_gets_nothing() {
        startServer();
        send(new Mail(READER, "Cảm ơn", "Đã sửa."));
        assertThat(run(Duration.ZERO, smtp(Map.of("bangtin.mail.starttls", "true")))
                        .state())
                .isEqualTo(MailState.WAITING);
        assertThat(server.getReceivedMessages()).isEmpty();
    }

    @Test
    void of_many_nodes_one_sends_it() throws Exception {
        startServer();
        DATABASE.committed(entityManager -> {
            new Outbox(entityManager, at(Duration.ZERO)).add(new Mail(READER, "Cảm ơn", "Đã sửa."));
            return null;
        });
        var nodes = 4;
        var start = new CyclicBarrier(nodes);
        var pool = Executors.newFixedThreadPool(nodes);
        try {
            Callable<Object> node = () -> {
                start.await();
                return DATABASE.committed(entityManager -> {
                    new MailDelivery(new Outbox(entityManager, at(Duration.ZERO)), smtp(Map.of())).run();
                    return null;
                });
            };
            for (var turn :
                    pool.invokeAll(IntStream.range(0, nodes).mapToObj(i -> node).toList())) {
                turn.get();
            }
            assertThat(server.getReceivedMessages()).hasSize(1);
        } finally {
            pool.shutdownNow();
            DATABASE.committed(entityManager ->
                    entityManager.createQuery("delete from OutgoingMail m").executeUpdate());
        }
    }
}
