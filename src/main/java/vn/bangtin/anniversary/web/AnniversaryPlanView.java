package vn.bangtin.anniversary.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import vn.bangtin.anniversary.AnniversaryKind;
import vn.bangtin.anniversary.AnniversaryService;
import vn.bangtin.anniversary.CalendarEntry;
import vn.bangtin.anniversary.PlanFilter;
import vn.bangtin.anniversary.YearClass;
import vn.bangtin.calendar.LunarCalendar;
import vn.bangtin.organisation.UnitRow;
import vn.bangtin.organisation.UnitService;
import vn.bangtin.platform.export.Excel;
import vn.bangtin.platform.web.Dates;
import vn.bangtin.platform.web.Downloads;
import vn.bangtin.platform.web.Messages;
import vn.bangtin.platform.web.TableQuery;

/**
 * {@code /admin/anniversaries/plan} and {@code …/plan-print}: the năm tròn and năm lẻ 5 of the coming years, by unit
 * ({@code ?from=2027&years=5&unit=&kind=&class=TRON}); what it does not know falls back to five years from the next one.
 */
@Named
@RequestScoped
public class AnniversaryPlanView {

    private static final int YEARS = 5;

    private AnniversaryService anniversaries;
    private UnitService units;
    private CeremonyWords ceremonies;
    private AnniversaryWords words;
    private TableQuery query;
    private Messages messages;
    private Dates dates;
    private Clock clock;

    private List<CalendarEntry> entries;
    private List<UnitRow> tree;

    protected AnniversaryPlanView() {}

    @Inject
    public AnniversaryPlanView(
            AnniversaryService anniversaries,
            UnitService units,
            CeremonyWords ceremonies,
            AnniversaryWords words,
            TableQuery query,
            Messages messages,
            Dates dates,
            Clock clock) {
        this.anniversaries = anniversaries;
        this.units = units;
        this.ceremonies = ceremonies;
        this.words = words;
        this.query = query;
        this.messages = messages;
        this.dates = dates;
        this.clock = clock;
    }

    /** What the plan shows. */
    public List<CalendarEntry> getEntries() {
        if (entries == null) {
            entries = anniversaries.plan(new PlanFilter(
                    getFrom(), getYears(), UnitRow.withBelow(getUnits(), getUnit()), getKind(), getYearClass()));
        }
        return entries;
    }

    /** Answers {@code ?format=xlsx} with the plan as a workbook. */
    public void export() {
        if (!"xlsx".equals(query.param("format"))) {
            return;
        }
        var title = getTitle();
        Downloads.answer(
                messages.format("plan.file", Integer.toString(getFrom())) + ".xlsx", Excel.CONTENT_TYPE, out -> {
                    try (var excel = new Excel(out, clock.getZone())) {
                        excel.sheet(
                                messages.format("plan.sheet"),
                                List.of(title),
                                List.of(
                                        column("anniversary.unit", 40),
                                        column("plan.date", 14),
                                        column("plan.weekday", 12),
                                        column("anniversary.title", 60),
                                        column("anniversary.kind", 22),
                                        column("plan.ordinal", 10),
                                        column("plan.class", 14),
                                        column("ceremony.ceremony", 26),
                                        column("ceremony.provision", 60),
                                        column("ceremony.citation", 50)));
                        for (var entry : getEntries()) {
                            var rule = ceremonies.rule(entry);
                            excel.row(
                                    words.unit(entry.anniversary(), entry.date()),
                                    entry.date(),
                                    dates.weekday(entry.date()),
                                    entry.anniversary().title(),
                                    messages.format("anniversary.kind."
                                            + entry.anniversary().kind()),
                                    entry.occurrence().ordinal(),
                                    messages.format("anniversary.class."
                                            + entry.occurrence().yearClass()),
                                    rule == null ? null : messages.format("ceremony.ceremony." + rule.ceremony()),
                                    rule == null ? null : rule.provision(),
                                    rule == null ? null : rule.citation());
                        }
                    }
                });
    }

    private Excel.Column column(String key, int width) {
        return new Excel.Column(messages.format(key), width);
    }

    /** "Năm tròn và năm lẻ 5 từ 2027 đến 2031". */
    public String getTitle() {
        return messages.format("plan.title", Integer.toString(getFrom()), Integer.toString(getFrom() + getYears() - 1));
    }

    /** The first year. */
    public int getFrom() {
        var last = LunarCalendar.LAST_DAY.getYear() - PlanFilter.MAX_YEARS;
        return number(
                "from",
                LunarCalendar.FIRST_DAY.getYear(),
                last,
                LocalDate.now(clock).getYear() + 1);
    }

    /** How many years. */
    public int getYears() {
        return number("years", 1, PlanFilter.MAX_YEARS, YEARS);
    }

    /** The years to choose from. */
    public List<Integer> getCounts() {
        return IntStream.rangeClosed(1, PlanFilter.MAX_YEARS).boxed().toList();
    }

    /** The unit in the address, or {@code null} for all. */
    public Long getUnit() {
        var unit = query.param("unit");
        return unit != null && unit.matches("\\d{1,18}") ? Long.valueOf(unit) : null;
    }

    public AnniversaryKind getKind() {
        return Arrays.stream(AnniversaryKind.values())
                .filter(kind -> kind.name().equals(query.param("kind")))
                .findFirst()
                .orElse(null);
    }

    /** The class in the address, or {@code null} for both. */
    public YearClass getYearClass() {
        return getYearClasses().stream()
                .filter(value -> value.name().equals(query.param("class")))
                .findFirst()
                .orElse(null);
    }

    public AnniversaryKind[] getKinds() {
        return AnniversaryKind.values();
    }

    public List<YearClass> getYearClasses() {
        return List.of(YearClass.TRON, YearClass.LE_5);
    }

    /** The units to choose from. */
    public List<UnitRow> getUnits() {
        if (tree == null) {
            tree = units.remembered();
        }
        return tree;
    }

    private int number(String name, int lowest, int highest, int otherwise) {
        var value = query.param(name);
        if (value == null || !value.matches("\\d{1,4}")) {
            return otherwise;
        }
        return Math.max(lowest, Math.min(highest, Integer.parseInt(value)));
    }
}
