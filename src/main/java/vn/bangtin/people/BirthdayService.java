package vn.bangtin.people;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import vn.bangtin.account.CurrentUser;
import vn.bangtin.calendar.CalendarService;
import vn.bangtin.platform.BusinessException;
import vn.bangtin.platform.ConflictException;
import vn.bangtin.platform.NotFoundException;
import vn.bangtin.platform.audit.AuditTrail;
import vn.bangtin.platform.text.Vietnamese;

/**
 * The door to birthdays. Everybody who is signed in looks after their own and sees those shown to them; nobody enters or
 * reads the stored birthday of another. For who is not signed in all of it does not exist ({@link NotFoundException}).
 */
@Stateless
public class BirthdayService {

    /** The number of the words that people agree to now; other words get the next one, and consents keep theirs. */
    static final int WORDING = 1;

    private static final int DAYS_AHEAD = 7;

    private Birthdays birthdays;
    private CalendarService calendar;
    private CurrentUser user;
    private AuditTrail audit;
    private Clock clock;

    public BirthdayService() {}

    @Inject
    public BirthdayService(
            Birthdays birthdays, CalendarService calendar, CurrentUser user, AuditTrail audit, Clock clock) {
        this.birthdays = birthdays;
        this.calendar = calendar;
        this.user = user;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * The birthdays that the person may see: today, the seven days after it, and the days off since the last working day,
     * so that Monday has those of the weekend. By day, then by name as Vietnamese sorts it.
     */
    public List<BirthdayRow> shown() {
        var unitId = user.getUnitId();
        var today = LocalDate.now(clock);
        var from = calendar.workingDayBefore(today.minusDays(1), 0).plusDays(1);
        var days = new HashMap<Integer, LocalDate>();
        from.datesUntil(today.plusDays(DAYS_AHEAD + 1L)).forEach(day -> {
            days.put(Birthday.key(MonthDay.from(day)), day);
            if (day.getMonthValue() == 2 && day.getDayOfMonth() == 28 && !day.isLeapYear()) {
                days.put(Birthday.key(MonthDay.of(2, 29)), day);
            }
        });
        return birthdays.shown(days.keySet(), unitId).stream()
                .map(found -> new BirthdayRow(days.get(found.key()), found.name(), found.unit()))
                .sorted(Comparator.comparing(BirthdayRow::date).thenComparing(BirthdayRow::name, Vietnamese.order()))
                .toList();
    }

    /** One's own birthday; hidden and without a day if nothing was agreed to. */
    public BirthdayForm own() {
        return birthdays
                .of(user.getId())
                .map(one -> new BirthdayForm(
                        one.getVersion(),
                        one.getDay() == null ? null : one.getDay().getDayOfMonth(),
                        one.getDay() == null ? null : one.getDay().getMonthValue(),
                        one.getScope()))
                .orElse(new BirthdayForm(0, null, null, BirthdayScope.HIDDEN));
    }

    /** What one agreed to and took back, the latest first. One SQL statement. */
    public List<ConsentRow> consents() {
        return birthdays.consents(user.getId());
    }

    /**
     * Shows one's own birthday to others. Consent is an act: without it this throws and nothing is stored.
     *
     * @param agreed whether the person ticked that they agree to the words
     * @throws BusinessException at the field that breaks a rule
     * @throws ConflictException if it was changed since, as by a withdrawal in another window
     */
    public void show(BirthdayForm form, boolean agreed) {
        var accountId = user.getId();
        if (!agreed) {
            throw BusinessException.at("agreed", "birthday.agreed.required");
        }
        var stored = birthdays.of(accountId).orElse(null);
        var birthday = stored == null ? new Birthday(accountId) : stored;
        var before = birthday.auditFields();
        var outdated = birthday.getVersion() != form.version();
        birthday.show(form.day(), form.month(), form.scope());
        if (outdated) {
            throw new ConflictException(
                    before, birthday.auditFields(), birthday.getVersion(), stored == null ? null : user.getLogin());
        }
        if (stored == null) {
            birthdays.add(birthday);
            audit.created(birthday);
        } else {
            audit.changed(birthday, before);
        }
        record(accountId, form.scope());
    }

    /** Takes one's consent back: nobody sees the birthday from now on, and the day is forgotten. Twice is once. */
    public void withdraw() {
        var accountId = user.getId();
        var birthday = birthdays.of(accountId).orElse(null);
        if (birthday == null || birthday.getScope() == BirthdayScope.HIDDEN) {
            return;
        }
        var before = birthday.auditFields();
        birthday.withdraw();
        audit.changed(birthday, before);
        record(accountId, BirthdayScope.HIDDEN);
    }

    private void record(long accountId, BirthdayScope scope) {
        birthdays.add(new BirthdayConsent(accountId, scope, WORDING, user.getLogin(), clock.instant()));
    }
}
