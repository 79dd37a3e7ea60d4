package vn.bangtin.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import vn.bangtin.account.AccountChanged;
import vn.bangtin.account.CurrentUser;
import vn.bangtin.platform.audit.AuditTrail;

/**
 * Ends the consents of an account that is taken out of use, in the same transaction: the days are forgotten, and somebody
 * who comes back agrees anew.
 */
@ApplicationScoped
class EndedAccounts {

    private Birthdays birthdays;
    private ServiceDates dates;
    private CurrentUser user;
    private AuditTrail audit;
    private Clock clock;

    protected EndedAccounts() {}

    @Inject
    EndedAccounts(Birthdays birthdays, ServiceDates dates, CurrentUser user, AuditTrail audit, Clock clock) {
        this.birthdays = birthdays;
        this.dates = dates;
        this.user = user;
        this.audit = audit;
        this.clock = clock;
    }

    void end(@Observes AccountChanged change) {
        if (change.active()) {
            return;
        }
        var actor = user.isSignedIn() ? user.getLogin() : AuditTrail.SYSTEM;
        birthdays
                .of(change.accountId())
                .filter(birthday -> birthday.getScope() != BirthdayScope.HIDDEN)
                .ifPresent(birthday -> {
                    var before = birthday.auditFields();
                    birthday.withdraw();
                    audit.changed(birthday, before);
                    birthdays.add(new BirthdayConsent(
                            change.accountId(), BirthdayScope.HIDDEN, BirthdayService.WORDING, actor, clock.instant()));
                });
        dates.toChange(change.accountId()).stream()
                .filter(date -> date.getScope() != MilestoneScope.HIDDEN)
                .forEach(date -> {
                    var before = date.auditFields();
                    date.withdraw();
                    audit.changed(date, before);
                    dates.add(new MilestoneConsent(date, actor, clock.instant()));
                });
    }
}
