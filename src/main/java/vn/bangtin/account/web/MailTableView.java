package vn.bangtin.account.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import vn.bangtin.account.MailService;
import vn.bangtin.platform.mail.MailRow;
import vn.bangtin.platform.mail.MailState;
import vn.bangtin.platform.paging.Slice;
import vn.bangtin.platform.web.TableQuery;

/** {@code /admin/mail}: what the portal sent or could not send, {@code ?state=}. */
@Named
@RequestScoped
public class MailTableView {

    private MailService mails;
    private TableQuery query;
    private Slice<MailRow> slice;

    protected MailTableView() {}

    @Inject
    MailTableView(MailService mails, TableQuery query) {
        this.mails = mails;
        this.query = query;
    }

    public Slice<MailRow> getSlice() {
        if (slice == null) {
            slice = mails.rows(getState(), query.page(null, false));
        }
        return slice;
    }

    /** The state in the address, or {@code null} for all. */
    public MailState getState() {
        return Arrays.stream(MailState.values())
                .filter(state -> state.name().equals(query.param("state")))
                .findFirst()
                .orElse(null);
    }

    /** The states to choose from. */
    public MailState[] getStates() {
        return MailState.values();
    }

    /** Whether there is a mail server at all. */
    public boolean isServerKnown() {
        return mails.isServerKnown();
    }
}
