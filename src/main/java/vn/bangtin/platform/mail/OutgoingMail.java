package vn.bangtin.platform.mail;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import vn.bangtin.platform.persistence.BaseEntity;

/**
 * A mail on its way. It is tried at growing intervals for three days and then given up; either way its address is erased
 * at the end.
 */
@Entity
@Table(name = "outgoing_mail")
class OutgoingMail extends BaseEntity {

    static final Duration GIVEN_UP_AFTER = Duration.ofDays(3);

    private static final int MAX_FAILURE = 500;
    // All longer than one attempt can take, so that no other node begins while one is at it.
    private static final List<Duration> PAUSES =
            List.of(Duration.ofMinutes(2), Duration.ofMinutes(10), Duration.ofMinutes(30), Duration.ofHours(1));
    private static final Duration LONGEST_PAUSE = Duration.ofHours(4);

    private String recipient;

    @Column(nullable = false)
    private String subject;

    @Column(nullable = false)
    private String body;

    @Column(nullable = false)
    @Enumerated(EnumType.STRING)
    private MailState state = MailState.WAITING;

    @Column(name = "queued_at", nullable = false)
    private Instant queuedAt;

    @Column(name = "next_at")
    private Instant nextAt;

    private int attempts;

    @Column(name = "sent_at")
    private Instant sentAt;

    private String failure;

    protected OutgoingMail() {}

    OutgoingMail(Mail mail, Instant now) {
        recipient = mail.to();
        subject = mail.subject();
        body = mail.body();
        queuedAt = now;
        nextAt = now;
    }

    /** How long to wait after so many attempts. */
    static Duration pause(int attempts) {
        return attempts < PAUSES.size() ? PAUSES.get(attempts) : LONGEST_PAUSE;
    }

    Mail mail() {
        return new Mail(recipient, subject, body);
    }

    /** A server took it. */
    void sent(Instant now) {
        state = MailState.SENT;
        sentAt = now;
        failure = null;
        erase();
    }

    /**
     * It was not taken.
     *
     * @param forGood whether another attempt is of no use
     */
    void failed(String reason, boolean forGood, Instant now) {
        failure = reason.length() <= MAX_FAILURE ? reason : reason.substring(0, MAX_FAILURE - 1) + "…";
        if (forGood || !queuedAt.plus(GIVEN_UP_AFTER).isAfter(now)) {
            state = MailState.FAILED;
            erase();
        }
    }

    private void erase() {
        recipient = null;
        nextAt = null;
    }
}
