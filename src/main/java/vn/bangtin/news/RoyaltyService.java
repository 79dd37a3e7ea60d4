package vn.bangtin.news;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import vn.bangtin.account.Capability;
import vn.bangtin.account.CurrentUser;
import vn.bangtin.account.OptionalParts;
import vn.bangtin.platform.BusinessException;
import vn.bangtin.platform.NotFoundException;
import vn.bangtin.platform.audit.AuditTrail;
import vn.bangtin.platform.paging.Page;
import vn.bangtin.platform.paging.Slice;
import vn.bangtin.platform.settings.Settings;
import vn.bangtin.platform.text.Vietnamese;

/**
 * The door to the ledger of royalties. Whoever may edit an article proposes what it brings to whom; whoever may approve it,
 * did not propose that and is not paid by it, confirms; an administrator closes the month and says what the figures are.
 * While the ledger is switched off, there is nothing behind this door.
 */
@Stateless
public class RoyaltyService {

    private static final int MAX_LINES = 20;

    private Royalties royalties;
    private ArticleService articles;
    private Rights rights;
    private CurrentUser currentUser;
    private AuditTrail audit;
    private Settings settings;
    private Clock clock;

    public RoyaltyService() {}

    @Inject
    public RoyaltyService(
            Royalties royalties,
            ArticleService articles,
            Rights rights,
            CurrentUser currentUser,
            AuditTrail audit,
            Settings settings,
            Clock clock) {
        this.royalties = royalties;
        this.articles = articles;
        this.rights = rights;
        this.currentUser = currentUser;
        this.audit = audit;
        this.settings = settings;
        this.clock = clock;
    }

    private boolean isOn() {
        return settings.get(OptionalParts.ROYALTIES).equals("on");
    }

    private void requireOn() {
        if (!isOn()) {
            throw new NotFoundException();
        }
    }

    /** Whether the person finds the royalties of an article. No SQL statement that the desk has not sent already. */
    @RolesAllowed(Capability.NEWS_WRITE)
    public boolean isOffered(DeskRow article) {
        if (!isOn() || article.publishedAt() == null || !rights.has(Capability.NEWS_EDIT)) {
            return false;
        }
        var over = over(article);
        return over.contains(Capability.NEWS_EDIT) || over.contains(Capability.NEWS_APPROVE);
    }

    private Set<String> over(DeskRow article) {
        return rights.over(article.categoryId(), article.unitId());
    }

    /** A month of the ledger, of the articles that the person looks after. Three SQL statements. */
    @RolesAllowed(Capability.NEWS_EDIT)
    public RoyaltyMonth month(RoyaltyFilter filter, Page page) {
        requireOn();
        var sums = royalties.sums(who(), filter);
        var total = sums.stream().mapToLong(RoyaltySum::entries).sum();
        var closed = RoyaltyLedger.isClosed(filter.month(), royalties.openFrom());
        return new RoyaltyMonth(
                new Slice<>(royalties.rows(who(), filter, page), page, total),
                sums,
                closed,
                !closed && mayClose() && filter.month().isBefore(today().withDayOfMonth(1)),
                isLimited());
    }

    private boolean isLimited() {
        return Stream.of(Capability.NEWS_EDIT, Capability.NEWS_APPROVE, Capability.NEWS_PUBLISH)
                .filter(rights::has)
                .noneMatch(capability -> rights.areas(capability).isEmpty());
    }

    /** The entries of a month, for those who want all of them and not a page; as many statements as they fill pages. */
    @RolesAllowed(Capability.NEWS_EDIT)
    public void all(RoyaltyFilter filter, Consumer<RoyaltyRow> taker) {
        requireOn();
        for (var number = 1; ; number++) {
            var rows = royalties.rows(who(), filter, Page.of(number, Page.MAX_SIZE));
            rows.forEach(taker);
            if (rows.size() < Page.MAX_SIZE) {
                return;
            }
        }
    }

    private DeskConditions who() {
        return new DeskConditions(currentUser.getId(), rights);
    }

    /** Whether the person may close months and say what the figures are. */
    @RolesAllowed(Capability.NEWS_EDIT)
    public boolean mayClose() {
        return rights.has(Capability.SETTINGS_MANAGE);
    }

    /** All figures: the value of a unit, then the genres by their names, the newest of each first. One SQL statement. */
    @RolesAllowed(Capability.NEWS_EDIT)
    public List<RoyaltyRateRow> rates() {
        requireOn();
        var rates = new ArrayList<>(royalties.rates());
        Collections.reverse(rates);
        rates.sort(Comparator.comparing(RoyaltyRateRow::genre, Comparator.nullsFirst(Vietnamese.order())));
        return rates;
    }

    /**
     * Adds a figure that holds from a day on. What was proposed before keeps its own.
     *
     * @param genre {@code null} or blank: the value of a unit
     * @throws BusinessException at the field that breaks a rule
     */
    @RolesAllowed(Capability.SETTINGS_MANAGE)
    public void addRate(String genre, String figure, LocalDate validFrom, String source) {
        requireOn();
        var typed = Vietnamese.cleanLine(genre);
        // "tin" is the genre "Tin"
        var known = royalties.rates().stream()
                .map(RoyaltyRateRow::genre)
                .filter(name -> name != null && name.equalsIgnoreCase(typed))
                .findFirst();
        var rate = new RoyaltyRate(known.orElse(typed), figure, validFrom, source);
        royalties.add(rate);
        audit.created(rate);
    }

    /**
     * The royalties of an article.
     *
     * @throws NotFoundException if it does not exist, readers never saw it, or the person may neither edit nor approve it
     */
    @RolesAllowed(Capability.NEWS_EDIT)
    public RoyaltySheet sheet(long articleId) {
        var article = article(articleId);
        var over = over(article);
        var day = day(article);
        var rates = RoyaltyRates.on(day, royalties.rates());
        var rows = royalties.of(articleId);
        var openFrom = royalties.openFrom();
        return new RoyaltySheet(
                articleId,
                article.title(),
                day,
                RoyaltyLedger.monthOf(day, openFrom),
                rates.unitValue(),
                rates.genres().entrySet().stream()
                        .map(genre -> new RoyaltySheet.Genre(genre.getKey(), genre.getValue()))
                        .toList(),
                rows.stream().map(row -> entry(row, rows, over)).toList(),
                suggested(articleId, rows),
                over.contains(Capability.NEWS_EDIT));
    }

    private RoyaltySheet.Entry entry(RoyaltyRow row, List<RoyaltyRow> all, Set<String> over) {
        var proposed = row.state() == RoyaltyState.PROPOSED;
        var approver = over.contains(Capability.NEWS_APPROVE);
        return new RoyaltySheet.Entry(
                row,
                proposed && approver && isNotOwn(row),
                proposed && (approver || row.proposedBy() == currentUser.getId()),
                row.state() == RoyaltyState.CONFIRMED
                        && !row.counter()
                        && counters(row.id(), all).allMatch(counter -> counter.state() == RoyaltyState.RETURNED)
                        && over.contains(Capability.NEWS_EDIT));
    }

    private static Stream<RoyaltyRow> counters(long id, List<RoyaltyRow> all) {
        return all.stream().filter(row -> row.counter() && row.countersId() == id);
    }

    /** Neither proposed by the person nor paid to the person, as far as names tell. */
    private boolean isNotOwn(RoyaltyRow row) {
        var me = currentUser.getId();
        return row.proposedBy() != me
                && !Long.valueOf(me).equals(row.accountId())
                && !Vietnamese.searchKey(row.person()).equals(Vietnamese.searchKey(currentUser.getDisplayName()));
    }

    private List<RoyaltyLine> suggested(long articleId, List<RoyaltyRow> rows) {
        return articles.forEditing(articleId).credits().stream()
                .filter(credit -> counting(rows)
                        .noneMatch(row -> row.person().equals(credit.getName())
                                && row.role().equals(credit.getRole())))
                .map(credit -> new RoyaltyLine(
                        credit.getName(), credit.getRole(), null, null, Integer.toString(RoyaltyEntry.ALL)))
                .toList();
    }

    /** What is proposed or confirmed and not taken back. */
    private static Stream<RoyaltyRow> counting(List<RoyaltyRow> rows) {
        return rows.stream()
                .filter(row -> row.state() != RoyaltyState.RETURNED && !row.counter())
                .filter(row -> counters(row.id(), rows).noneMatch(by -> by.state() == RoyaltyState.CONFIRMED));
    }

    private DeskRow article(long articleId) {
        requireOn();
        var article = articles.row(articleId);
        if (!isOffered(article)) {
            throw new NotFoundException();
        }
        return article;
    }

    private LocalDate day(DeskRow article) {
        return article.publishedAt().atZone(clock.getZone()).toLocalDate();
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    /**
     * Proposes what an article brings to whom, with the figures of the day of its publication, in that month, or if it is
     * closed in the first that is open. A form that was sent twice is there once.
     *
     * @param formKey what the form is known by
     * @throws NotFoundException as {@link #sheet}
     * @throws BusinessException at {@code lines}, or if the person may not edit the article
     */
    @RolesAllowed(Capability.NEWS_EDIT)
    public void propose(long articleId, String formKey, List<RoyaltyLine> lines) {
        var article = article(articleId);
        requireEditor(article);
        var ledger = royalties.lock();
        if (royalties.isKnown(formKey)) {
            return;
        }
        var filled = lines.stream().filter(line -> !line.isIdle()).toList();
        if (filled.isEmpty() || filled.size() > MAX_LINES) {
            throw BusinessException.at("lines", "royalty.lines.count", MAX_LINES);
        }
        var day = day(article);
        var rates = RoyaltyRates.on(day, royalties.rates());
        if (rates.unitValue() == null) {
            throw BusinessException.at("lines", "royalty.unitValue.none");
        }
        var work = new RoyaltyEntry.Work(articleId, article.version(), article.title(), day);
        var shares = new HashMap<>(counting(royalties.of(articleId))
                .collect(Collectors.groupingBy(RoyaltyRow::genre, Collectors.summingInt(RoyaltyRow::share))));
        var entries = IntStream.range(0, filled.size())
                .mapToObj(i -> new RoyaltyEntry(
                        formKey,
                        i + 1,
                        work,
                        filled.get(i),
                        rates,
                        ledger.monthOf(day),
                        currentUser.getId(),
                        clock.instant()))
                .toList();
        entries.forEach(entry -> shares.merge(entry.getGenre(), entry.getShare(), Integer::sum));
        shares.forEach((genre, share) -> {
            if (share > RoyaltyEntry.ALL) {
                throw BusinessException.at("lines", "royalty.share.sum", genre, share);
            }
        });
        for (var entry : entries) {
            entry.paidTo(royalties.accountNamed(entry.getPerson()));
            royalties.add(entry);
            audit.created(entry);
        }
    }

    private void requireEditor(DeskRow article) {
        if (!over(article).contains(Capability.NEWS_EDIT)) {
            throw new BusinessException("royalty.propose.refused");
        }
    }

    /**
     * Answers for an entry. A second click of the same person does nothing.
     *
     * @throws NotFoundException as {@link #sheet}
     * @throws BusinessException if the person may not, or it does not wait for that
     */
    @RolesAllowed(Capability.NEWS_EDIT)
    public void confirm(long id) {
        var entry = locked(id);
        if (entry.isDecided(RoyaltyState.CONFIRMED, currentUser.getId())) {
            return;
        }
        var allowed = allowed(entry);
        if (!allowed.confirmable()) {
            throw refusal(allowed, "royalty.confirm.refused");
        }
        var before = entry.auditFields();
        entry.confirm(currentUser.getId(), clock.instant());
        audit.done("confirmed", entry, before);
    }

    /**
     * Gives an entry back, for good: by an approver, or by whoever proposed it. A second click of the same person does
     * nothing.
     *
     * @throws NotFoundException as {@link #sheet}
     * @throws BusinessException at {@code words}, if the person may not, or it does not wait for that
     */
    @RolesAllowed(Capability.NEWS_EDIT)
    public void giveBack(long id, String why) {
        var entry = locked(id);
        if (entry.isDecided(RoyaltyState.RETURNED, currentUser.getId())) {
            return;
        }
        var allowed = allowed(entry);
        if (!allowed.returnable()) {
            throw refusal(allowed, "royalty.return.refused");
        }
        var before = entry.auditFields();
        entry.giveBack(why, currentUser.getId(), clock.instant());
        audit.done("returned", entry, before);
    }

    /**
     * Proposes to take back what was confirmed, in its month, or if that is closed in the first that is open. A second
     * click of the same person does nothing.
     *
     * @throws NotFoundException as {@link #sheet}
     * @throws BusinessException at {@code words}, if the person may not, or there is nothing to take back
     */
    @RolesAllowed(Capability.NEWS_EDIT)
    public void counter(long id, String why) {
        var entry = locked(id);
        var all = royalties.of(entry.getArticleId());
        var me = currentUser.getId();
        if (counters(id, all).anyMatch(row -> row.state() == RoyaltyState.PROPOSED && row.proposedBy() == me)) {
            return;
        }
        if (!allowed(entry).counterable()) {
            throw new BusinessException("royalty.counter.state");
        }
        var counter = entry.counter(
                (int) counters(id, all).count(), why, royalties.lock().monthOf(entry.getMonth()), me, clock.instant());
        royalties.add(counter);
        audit.created(counter);
    }

    private static BusinessException refusal(RoyaltySheet.Entry entry, String key) {
        return new BusinessException(entry.row().state() == RoyaltyState.PROPOSED ? key : "royalty.decided");
    }

    /** An entry as it is while nobody else changes the ledger, if the person finds its article. */
    private RoyaltyEntry locked(long id) {
        requireOn();
        royalties.lock();
        var entry = royalties.find(id).orElseThrow(NotFoundException::new);
        article(entry.getArticleId());
        return entry;
    }

    private RoyaltySheet.Entry allowed(RoyaltyEntry entry) {
        var all = royalties.of(entry.getArticleId());
        return all.stream()
                .filter(row -> row.id() == entry.getId())
                .map(row -> entry(row, all, over(articles.row(entry.getArticleId()))))
                .findFirst()
                .orElseThrow(NotFoundException::new);
    }

    /**
     * Closes a month that is over, and with it all before it: nothing in them changes any more.
     *
     * @param month as its first day
     * @throws BusinessException if it is closed already, not over, or an entry waits for somebody
     */
    @RolesAllowed(Capability.SETTINGS_MANAGE)
    public void close(LocalDate month) {
        requireOn();
        var ledger = royalties.lock();
        var before = ledger.auditFields();
        ledger.close(month, today(), royalties.proposedUntil(month));
        audit.done("closed", ledger, before);
    }
}
