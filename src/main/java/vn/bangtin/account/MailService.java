package vn.bangtin.account;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import vn.bangtin.platform.mail.MailRow;
import vn.bangtin.platform.mail.MailServer;
import vn.bangtin.platform.mail.MailState;
import vn.bangtin.platform.mail.Outbox;
import vn.bangtin.platform.paging.Page;
import vn.bangtin.platform.paging.Slice;

/** The door to the outgoing mails, for those who look after the portal. Their words nobody reads here. */
@Stateless
@RolesAllowed(Capability.SETTINGS_MANAGE)
public class MailService {

    private Outbox outbox;
    private MailServer server;

    public MailService() {}

    @Inject
    public MailService(Outbox outbox, MailServer server) {
        this.outbox = outbox;
        this.server = server;
    }

    /**
     * One page of the mails, the newest first. Two SQL statements.
     *
     * @param state in this state only, or {@code null}
     */
    public Slice<MailRow> rows(MailState state, Page page) {
        return outbox.rows(state, page);
    }

    /** Whether the portal was told of a mail server. */
    public boolean isServerKnown() {
        return server.isKnown();
    }
}
