package vn.bangtin.news;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.PersistenceException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import vn.bangtin.account.Capability;
import vn.bangtin.account.CurrentUser;
import vn.bangtin.platform.BusinessException;
import vn.bangtin.platform.NotFoundException;
import vn.bangtin.platform.PublishedItem;
import vn.bangtin.platform.audit.AuditTrail;
import vn.bangtin.platform.mail.Mail;
import vn.bangtin.platform.mail.Mailer;
import vn.bangtin.platform.paging.Page;
import vn.bangtin.platform.paging.Slice;
import vn.bangtin.platform.settings.Settings;
import vn.bangtin.platform.text.Words;

/**
 * The door for readers who found an error in an article, and for those at the desk who look after it: its author, and whoever
 * may edit, approve or publish it.
 */
@Stateless
public class ErrorService {

    private static final Duration HOUR = Duration.ofHours(1);
    private static final int SENDERS = 20;
    private static final Duration BETWEEN_MAILS = Duration.ofHours(4);
    // The newsroom's mailbox belongs to many people: they read the portal's language.
    private static final Locale NEWSROOM = Words.VIETNAMESE.language();

    private ErrorReports reports;
    private PublishedArticles published;
    private OpenErrors open;
    private Rights rights;
    private CurrentUser currentUser;
    private Mailer mailer;
    private AuditTrail audit;
    private Settings settings;
    private Event<ErrorsChanged> changes;
    private Clock clock;

    public ErrorService() {}

    @Inject
    public ErrorService(
            ErrorReports reports,
            PublishedArticles published,
            OpenErrors open,
            Rights rights,
            CurrentUser currentUser,
            Mailer mailer,
            AuditTrail audit,
            Settings settings,
            Event<ErrorsChanged> changes,
            Clock clock) {
        this.reports = reports;
        this.published = published;
        this.open = open;
        this.rights = rights;
        this.currentUser = currentUser;
        this.mailer = mailer;
        this.audit = audit;
        this.settings = settings;
        this.changes = changes;
        this.clock = clock;
    }

    /**
     * An article that the person may read, to report an error in it.
     *
     * @throws NotFoundException if there is none
     */
    @PermitAll
    public PublishedItem article(long id) {
        return published.find(id).orElseThrow(NotFoundException::new);
    }

    /**
     * Takes a report. The same report of the same sender is taken once, however often it is sent.
     *
     * @param from the network address of who is not signed in; only a hash of it is kept
     * @throws NotFoundException if the person may not read the article
     * @throws BusinessException at the field that breaks a rule, or if too many were sent within the hour
     * @throws MadeMeanwhileException if the same arrived at the same moment; it is stored then
     */
    @PermitAll
    public void send(ErrorForm form, String from) {
        var article = article(form.articleId());
        var now = clock.instant();
        var me = currentUser.isSignedIn() ? currentUser.getId() : null;
        var report = new ErrorReport(form, me, me == null ? "address " + from : "account " + me, now);
        if (reports.isKnown(report.getFingerprint())) {
            return;
        }
        var most = settings.number(NewsSettings.ERRORS_PER_HOUR);
        var sent = reports.since(now.minus(HOUR), report.getSender());
        if (sent.bySender() >= most || sent.byAll() >= SENDERS * most) {
            throw new BusinessException("errors.limit");
        }
        tellNewsroom(article, now);
        reports.forgetAddresses(now.minus(Duration.ofDays(settings.number(NewsSettings.ERRORS_ADDRESS_DAYS))));
        try {
            reports.add(report);
        } catch (PersistenceException twice) {
            throw new MadeMeanwhileException();
        }
        changes.fire(new ErrorsChanged());
    }

    /**
     * A mail to the newsroom's mailbox with the first report of an article in four hours: a flood of reports is one mail. It has
     * no word of the reader, who may be anybody.
     */
    private void tellNewsroom(PublishedItem article, Instant now) {
        var mailbox = settings.get(NewsSettings.ERRORS_MAIL);
        var period = BETWEEN_MAILS.toSeconds();
        var begun = Instant.ofEpochSecond(now.getEpochSecond() / period * period);
        if (!mailbox.isEmpty() && !reports.hasAny(article.id(), begun)) {
            mailer.send(Mail.of(mailbox, NEWSROOM, "errors.mail.ARRIVED", article.title()));
        }
    }

    /** How many open reports there are of articles that the person looks after, as it was at most a minute ago. */
    @RolesAllowed(Capability.NEWS_WRITE)
    public long open() {
        return open.of(currentUser.getId(), () -> reports.open(who()));
    }

    /**
     * The reports about articles that the person looks after, newest first. Two SQL statements.
     *
     * @param state only these; {@code null}: all
     */
    @RolesAllowed(Capability.NEWS_WRITE)
    public Slice<ErrorRow> rows(ErrorReport.State state, Page page) {
        return reports.rows(who(), state, page);
    }

    /**
     * One of them. One SQL statement.
     *
     * @throws NotFoundException if it does not exist, or the person does not look after its article
     */
    @RolesAllowed(Capability.NEWS_WRITE)
    public ErrorRow row(long id) {
        return reports.row(who(), id).orElseThrow(NotFoundException::new);
    }

    /** The other open ones of the same article, oldest first. Two SQL statements. */
    @RolesAllowed(Capability.NEWS_WRITE)
    public List<ErrorRow> others(long id) {
        return reports.others(row(id).articleId(), id);
    }

    /**
     * Says what became of a report.
     *
     * @param words to the reader; required if nothing is mended
     * @param thank whether the reader gets a mail, if they left an address
     * @return whether a mail goes out
     * @throws NotFoundException if it does not exist, or the person does not look after its article
     * @throws BusinessException at {@code answer}, or if somebody closed it already
     */
    @RolesAllowed(Capability.NEWS_WRITE)
    public boolean close(long id, ErrorReport.State as, String words, boolean thank) {
        var row = row(id);
        var report = reports.findForChange(id).orElseThrow(NotFoundException::new);
        var before = report.auditFields();
        var address = report.getEmail();
        report.close(as, words, currentUser.getId(), clock.instant());
        audit.changed(report, before);
        changes.fire(new ErrorsChanged());
        if (!thank || address == null) {
            return false;
        }
        mailer.send(Mail.of(
                address,
                Locale.forLanguageTag(report.getLanguage()),
                "errors.mail." + as.name(),
                row.articleTitle(),
                report.getAnswer() == null ? "" : report.getAnswer() + "\n\n"));
        return true;
    }

    private DeskConditions who() {
        return new DeskConditions(currentUser.getId(), rights);
    }
}
