package vn.bangtin.warning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import vn.bangtin.account.Account;
import vn.bangtin.account.Role;
import vn.bangtin.platform.NotFoundException;
import vn.bangtin.platform.paging.Page;
import vn.bangtin.platform.persistence.TestDatabase;
import vn.bangtin.warning.CapAlert.MessageType;

/** Whoever passed a typed warning on learns that it was taken back. */
class WithdrawalTest {

    @RegisterExtension
    static final TestDatabase DATABASE = new TestDatabase();

    private static final Instant NOW = Instant.parse("2026-09-08T01:00:00Z");

    private TestWarnings room;
    private long officer;

    @BeforeEach
    void services() {
        var account = new Account("trucban9", "Trực ban", null, Set.of(Role.DUTY));
        account.choosePassword("hash", Instant.EPOCH);
        DATABASE.entityManager().persist(account);
        DATABASE.entityManager().flush();
        officer = account.getId();
        room = new TestWarnings(DATABASE.entityManager(), Clock.fixed(NOW, ZoneId.of("Asia/Ho_Chi_Minh")));
    }

    private Warning typed(String number) {
        var bulletin = new Bulletin(
                "12/BT",
                "Đài Khí tượng Thủy văn",
                NOW,
                "STORM",
                2,
                "Gió mạnh trên biển",
                "Biển động.",
                null,
                null,
                List.of(),
                null,
                NOW,
                NOW.plusSeconds(7200));
        var warning = new Warning(
                "trucban@example.gov.vn",
                number,
                bulletin,
                new Hazard("STORM", "Bão", "Typhoon", null, null),
                MessageType.ALERT,
                null,
                officer,
                NOW);
        room.warnings.add(warning);
        warning.issue(officer, null, NOW);
        room.chains.place(warning);
        DATABASE.flushAndClear();
        return room.warnings.find(warning.getId()).orElseThrow();
    }

    @Test
    void a_typed_message_that_was_taken_back_has_a_cancellation_that_names_it() throws Exception {
        var warning = typed("so-12");
        assertThatExceptionOfType(NotFoundException.class)
                .as("it still counts")
                .isThrownBy(() -> room.service.withdrawal(warning.getId()));
        assertThat(room.service.withdrawals(Instant.EPOCH)).isEmpty();

        warning.withdraw(officer, "Gửi nhầm tỉnh", NOW.plusSeconds(600));
        DATABASE.flushAndClear();

        assertThat(room.service.withdrawals(NOW))
                .singleElement()
                .returns(NOW.plusSeconds(600), Withdrawal::sent)
                .returns("Gió mạnh trên biển", Withdrawal::headline);
        assertThat(room.service.withdrawals(NOW.plusSeconds(600))).isEmpty();
        var cancel = new CapReader().read(room.service.withdrawal(warning.getId()));
        assertThat(cancel.type()).isEqualTo(MessageType.CANCEL);
        assertThat(cancel.sent()).isEqualTo(NOW.plusSeconds(600));
        assertThat(cancel.references())
                .singleElement()
                .returns("so-12", CapAlert.Reference::identifier)
                .returns("trucban@example.gov.vn", CapAlert.Reference::sender);
        assertThatExceptionOfType(NotFoundException.class)
                .as("the message itself is told no more")
                .isThrownBy(() -> room.service.document(warning.getId()));
    }

    @Test
    void what_another_authority_sent_is_not_cancelled_in_its_name() throws Exception {
        room.intake.take(new TestCap("A", NOW.minusSeconds(600)).level(2).bytes(), WarningOrigin.FILE, "a");
        DATABASE.flushAndClear();
        var id = room.service.history(Page.of(1, 20)).rows().get(0).id();
        room.warnings.find(id).orElseThrow().withdraw(officer, "Không nghe được cơ quan phát", NOW);
        DATABASE.flushAndClear();

        assertThat(room.service.withdrawals(Instant.EPOCH)).isEmpty();
        assertThatExceptionOfType(NotFoundException.class).isThrownBy(() -> room.service.withdrawal(id));
    }
}
