package vn.bangtin.platform.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

/** Takes mails. Nobody waits for a mail server: the mail is stored with the change it tells of and sent later. */
@ApplicationScoped
public class Mailer {

    private Outbox outbox;

    protected Mailer() {}

    @Inject
    public Mailer(Outbox outbox) {
        this.outbox = outbox;
    }

    /** Sends a mail once the running transaction is committed; if that is rolled back, there was no mail. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void send(Mail mail) {
        outbox.add(mail);
    }
}
