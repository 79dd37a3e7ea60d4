package vn.bangtin.platform.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;

/** Brings the mails whose turn has come to the server. Any number of nodes may try at once. */
@ApplicationScoped
public class MailDelivery {

    private static final Logger LOG = System.getLogger(MailDelivery.class.getName());

    private Outbox outbox;
    private MailServer server;

    protected MailDelivery() {}

    @Inject
    public MailDelivery(Outbox outbox, MailServer server) {
        this.outbox = outbox;
        this.server = server;
    }

    /** Tries all that are due, each by itself. */
    void run() {
        for (var id : outbox.due()) {
            outbox.claim(id).ifPresent(mail -> deliver(id, mail));
        }
    }

    private void deliver(long id, Mail mail) {
        if (!server.isKnown()) {
            outbox.failed(id, "bangtin.mail.host, bangtin.mail.from", false);
            return;
        }
        try {
            server.deliver(mail);
        } catch (MessagingException | RuntimeException e) {
            // the log has no addresses of people, and the server's answer may
            LOG.log(
                    Level.WARNING,
                    "Mail {0} was not sent: {1}",
                    Long.toString(id),
                    e.getClass().getSimpleName());
            outbox.failed(id, reason(e).replace(mail.to(), "…"), isRefused(e));
            return;
        }
        outbox.sent(id);
    }

    /** Whether the server knows that address and does not want it. */
    private static boolean isRefused(Exception e) {
        return e instanceof SendFailedException refused
                && refused.getInvalidAddresses() != null
                && refused.getInvalidAddresses().length > 0;
    }

    private static String reason(Exception e) {
        var words = new StringBuilder();
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause.getMessage() != null && words.indexOf(cause.getMessage().strip()) < 0) {
                words.append(words.isEmpty() ? "" : " · ")
                        .append(cause.getMessage().strip());
            }
        }
        return words.isEmpty() ? e.getClass().getSimpleName() : words.toString();
    }
}
