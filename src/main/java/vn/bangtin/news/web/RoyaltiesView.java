package vn.bangtin.news.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import vn.bangtin.news.DeskRow;
import vn.bangtin.news.RoyaltyFilter;
import vn.bangtin.news.RoyaltyMonth;
import vn.bangtin.news.RoyaltyRateRow;
import vn.bangtin.news.RoyaltyService;
import vn.bangtin.news.RoyaltyState;
import vn.bangtin.news.RoyaltySum;
import vn.bangtin.platform.export.Excel;
import vn.bangtin.platform.paging.Page;
import vn.bangtin.platform.web.Downloads;
import vn.bangtin.platform.web.Messages;
import vn.bangtin.platform.web.Navigation;
import vn.bangtin.platform.web.TableQuery;

/**
 * {@code /admin/royalties} and its printed form: a month of the ledger, {@code ?month=2026-11}, of those whose names have the
 * words {@code ?person=}, and in one {@code ?state=}.
 */
@Named
@RequestScoped
public class RoyaltiesView {

    private static final DateTimeFormatter NAME = DateTimeFormatter.ofPattern("MM/uuuu");
    private static final int MAX_YEAR = 9999;

    private RoyaltyService royalties;
    private TableQuery query;
    private Messages messages;
    private Navigation navigation;
    private Clock clock;

    private RoyaltyMonth ledger;
    private RoyaltyMonth confirmed;
    private List<RoyaltyRateRow> rates;

    protected RoyaltiesView() {}

    @Inject
    RoyaltiesView(RoyaltyService royalties, TableQuery query, Messages messages, Navigation navigation, Clock clock) {
        this.royalties = royalties;
        this.query = query;
        this.messages = messages;
        this.navigation = navigation;
        this.clock = clock;
    }

    /** Whether the person finds the royalties of an article. */
    public boolean offers(DeskRow article) {
        return article != null && royalties.isOffered(article);
    }

    /** The month asked for; this one if none is, or it cannot be understood. */
    public YearMonth getMonth() {
        var typed = query.param("month");
        if (typed != null) {
            for (var form : List.of(DateTimeFormatter.ofPattern("uuuu-MM"), DateTimeFormatter.ofPattern("M/uuuu"))) {
                try {
                    var month = YearMonth.parse(typed, form);
                    if (month.getYear() > 0 && month.getYear() <= MAX_YEAR) {
                        return month;
                    }
                } catch (DateTimeParseException e) {
                    // perhaps the other one
                }
            }
        }
        return YearMonth.now(clock);
    }

    /** "11/2026". */
    public String getMonthName() {
        return NAME.format(getMonth());
    }

    /** The same of a day. */
    public String name(LocalDate month) {
        return NAME.format(month);
    }

    public String getPerson() {
        return query.param("person");
    }

    /** The state asked for, {@code null} for any. */
    public RoyaltyState getState() {
        return Arrays.stream(RoyaltyState.values())
                .filter(state -> state.name().equals(query.param("state")))
                .findFirst()
                .orElse(null);
    }

    public RoyaltyState[] getStates() {
        return RoyaltyState.values();
    }

    private RoyaltyFilter filter(RoyaltyState state) {
        return new RoyaltyFilter(getMonth().atDay(1), getPerson(), state);
    }

    public RoyaltyMonth getLedger() {
        if (ledger == null) {
            ledger = royalties.month(filter(getState()), query.page(null, false));
        }
        return ledger;
    }

    /** The same of what is confirmed, for the printed form. */
    public RoyaltyMonth getConfirmed() {
        if (confirmed == null) {
            confirmed = royalties.month(filter(RoyaltyState.CONFIRMED), Page.of(1, 1));
        }
        return confirmed;
    }

    public List<RoyaltyRateRow> getRates() {
        if (rates == null) {
            rates = royalties.rates();
        }
        return rates;
    }

    /** Whether the person may say what the figures are. */
    public boolean isClosing() {
        return royalties.mayClose();
    }

    /** "468.000 đ". */
    public String money(Number amount) {
        return messages.format("royalty.money", amount);
    }

    /** "1,5". */
    public String number(Number number) {
        return messages.format("royalty.number", number);
    }

    /** Closes the month. */
    public void close() {
        if (messages.attempt(() -> royalties.close(getMonth().atDay(1)))) {
            messages.info("royalty.close.done", getMonthName());
            navigation.redirect("/admin/royalties?month=" + getMonth());
        }
    }

    /** What a reader of the figures must know: whether they may change, and what they leave out. */
    public List<String> notes(RoyaltyMonth shown) {
        var notes = new ArrayList<String>();
        notes.add(messages.format(shown.closed() ? "royalty.print.note.closed" : "royalty.print.note.open"));
        if (getPerson() != null) {
            notes.add(messages.format("royalty.print.note.person", getPerson()));
        }
        if (shown.limited()) {
            notes.add(messages.format("royalty.print.note.limited"));
        }
        return notes;
    }

    /** Answers {@code ?format=xlsx} with all entries that the filter lets through, and the sums of their people. */
    public void export() {
        if (!"xlsx".equals(query.param("format"))) {
            return;
        }
        var title = messages.format("royalty.excel.title", getMonthName());
        var shown = getLedger();
        var heading = new ArrayList<>(List.of(title));
        heading.addAll(notes(shown));
        Downloads.answer(title.replace('/', '-') + ".xlsx", Excel.CONTENT_TYPE, out -> {
            try (var excel = new Excel(out, clock.getZone())) {
                excel.sheet(
                        messages.format("royalty.sums"),
                        heading,
                        List.of(
                                column("royalty.person", 30),
                                column("royalty.sums.entries", 10),
                                column("royalty.sums.confirmed", 18),
                                column("royalty.sums.proposed", 18)));
                shown.sums().forEach(sum -> excel.row(sum.person(), sum.entries(), sum.confirmed(), sum.proposed()));
                excel.boldRow(
                        messages.format("royalty.total"),
                        shown.sums().stream().mapToLong(RoyaltySum::entries).sum(),
                        shown.confirmed(),
                        shown.proposed());
                excel.sheet(
                        messages.format("royalty.excel.lines"),
                        heading,
                        List.of(
                                column("royalty.person", 30),
                                column("royalty.role", 14),
                                column("royalty.article", 50),
                                column("royalty.genre", 20),
                                column("royalty.coefficient", 10),
                                column("royalty.share", 12),
                                column("royalty.unitValue", 14),
                                column("royalty.amount", 16),
                                column("royalty.state", 16),
                                column("royalty.reason", 30),
                                column("royalty.proposer", 24),
                                column("royalty.decider", 24)));
                royalties.all(
                        filter(getState()),
                        row -> excel.row(
                                row.person(),
                                row.role(),
                                row.articleTitle(),
                                row.genre(),
                                row.coefficient(),
                                row.share(),
                                row.unitValue(),
                                row.amount(),
                                messages.format(row.state().getLabel()),
                                row.reason(),
                                row.proposer(),
                                row.decider()));
            }
        });
    }

    private Excel.Column column(String key, int width) {
        return new Excel.Column(messages.format(key), width);
    }
}
