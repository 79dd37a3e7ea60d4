package vn.bangtin.platform.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import vn.bangtin.platform.paging.Page;
import vn.bangtin.platform.paging.Slice;

/**
 * The mails that wait, and what became of the others. A mail is claimed, tried and settled in transactions of their own,
 * so that no connection to the database waits for a mail server. A node that dies between the server's yes and the
 * settling sends that mail once more: rather twice than never.
 */
@ApplicationScoped
public class Outbox {

    private static final int AT_ONCE = 20;

    private EntityManager entityManager;
    private Clock clock;

    protected Outbox() {}

    @Inject
    public Outbox(EntityManager entityManager, Clock clock) {
        this.entityManager = entityManager;
        this.clock = clock;
    }

    /** Keeps a mail for sending, in the transaction of the change that it tells of. */
    void add(Mail mail) {
        entityManager.persist(new OutgoingMail(mail, clock.instant()));
    }

    /** The mails whose turn has come, at most twenty. One SQL statement. */
    List<Long> due() {
        return entityManager
                .createQuery(
                        "select m.id from OutgoingMail m where m.state = :waiting and m.nextAt <= :now order by m.nextAt, m.id",
                        Long.class)
                .setParameter("waiting", MailState.WAITING)
                .setParameter("now", clock.instant())
                .setMaxResults(AT_ONCE)
                .getResultList();
    }

    /** The mail, if its turn has come and no other node took it. Until its next turn nobody else gets it. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    Optional<Mail> claim(long id) {
        var now = clock.instant();
        var mail = entityManager.find(OutgoingMail.class, id);
        if (mail == null) {
            return Optional.empty();
        }
        var attempts = attempts(id);
        var claimed = entityManager
                .createQuery("update OutgoingMail m set m.attempts = m.attempts + 1, m.nextAt = :next,"
                        + " m.version = m.version + 1"
                        + " where m.id = :id and m.state = :waiting and m.nextAt <= :now and m.attempts = :attempts")
                .setParameter("next", now.plus(OutgoingMail.pause(attempts)))
                .setParameter("id", id)
                .setParameter("waiting", MailState.WAITING)
                .setParameter("now", now)
                .setParameter("attempts", attempts)
                .executeUpdate();
        return claimed == 1 ? Optional.of(mail.mail()) : Optional.empty();
    }

    private int attempts(long id) {
        return entityManager
                .createQuery("select m.attempts from OutgoingMail m where m.id = :id", Integer.class)
                .setParameter("id", id)
                .getSingleResult();
    }

    /** A server took it. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void sent(long id) {
        fresh(id).sent(clock.instant());
    }

    /** No server took it. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void failed(long id, String reason, boolean forGood) {
        fresh(id).failed(reason, forGood, clock.instant());
    }

    private OutgoingMail fresh(long id) {
        var mail = entityManager.find(OutgoingMail.class, id);
        entityManager.refresh(mail);
        return mail;
    }

    /** One page of all mails, the newest first. Two SQL statements. */
    public Slice<MailRow> rows(MailState state, Page page) {
        var where = state == null ? "" : " where m.state = :state";
        var rows = entityManager.createQuery(
                "select new vn.bangtin.platform.mail.MailRow(m.id, m.recipient, m.subject, m.state, m.queuedAt, m.nextAt,"
                        + " m.attempts, m.sentAt, m.failure) from OutgoingMail m" + where
                        + " order by m.queuedAt desc, m.id desc",
                MailRow.class);
        var total = entityManager.createQuery("select count(m) from OutgoingMail m" + where, Long.class);
        if (state != null) {
            rows.setParameter("state", state);
            total.setParameter("state", state);
        }
        return new Slice<>(
                rows.setFirstResult(page.offset()).setMaxResults(page.size()).getResultList(),
                page,
                total.getSingleResult());
    }
}
