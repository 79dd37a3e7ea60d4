package vn.bangtin.anniversary.web;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import vn.bangtin.anniversary.AnniversaryRow;
import vn.bangtin.anniversary.LeapDayPolicy;
import vn.bangtin.anniversary.Occurrence;
import vn.bangtin.anniversary.ShortMonthPolicy;
import vn.bangtin.anniversary.YearClass;
import vn.bangtin.calendar.CalendarSystem;
import vn.bangtin.calendar.LunarCalendar;
import vn.bangtin.calendar.LunarDate;
import vn.bangtin.platform.export.ICalendar;
import vn.bangtin.platform.text.Words;

/**
 * The anniversaries as a calendar that programs subscribe to.
 *
 * <p>A solar day returns by a rule, which every program can follow; in the years within the window that are năm tròn or năm
 * lẻ 5 an instance of it says so. A lunar day is a single day in each year of the window: what RFC 7529 offers (RSCALE) knows
 * no Vietnamese calendar, and the Chinese one is wrong for it. In Vietnamese, as its days are.
 */
final class AnniversaryCalendar {

    private static final Words WORDS = Words.VIETNAMESE;
    private static final DateTimeFormatter UNTIL = DateTimeFormatter.BASIC_ISO_DATE;
    private static final int LEAP_DAY = 29;
    private static final int LONG_MONTH = 30;

    private final LocalDate from;
    private final LocalDate to;
    private final String host;
    private final String base;
    private final ICalendar calendar;

    /**
     * @param from the first day of the window
     * @param to the last day of the window for what does not return by a rule
     * @param host what makes ids of this portal differ from those of others
     * @param base the address of the portal
     */
    AnniversaryCalendar(String name, LocalDate from, LocalDate to, String host, String base) {
        this.from = from;
        this.to = to;
        this.host = host;
        this.base = base;
        this.calendar = new ICalendar(name);
    }

    /** The text of the calendar. */
    byte[] bytes(List<AnniversaryRow> rows) {
        rows.stream().sorted(Comparator.comparing(AnniversaryRow::id)).forEach(row -> {
            if (row.calendar() == CalendarSystem.SOLAR) {
                returning(row);
            } else {
                single(row);
            }
        });
        return calendar.bytes();
    }

    private void returning(AnniversaryRow row) {
        var recurrence = row.recurrence();
        var first = recurrence.next(from);
        if (first.isEmpty()) {
            return;
        }
        var uid = row.id() + "@" + host;
        var rule = new StringBuilder("FREQ=YEARLY");
        if (row.day() == LEAP_DAY && row.month() == 2) {
            // the last day of February, or the sixtieth day of the year: 29 February in a leap year, else 1 March
            rule.append(
                    row.policies().leapDay() == LeapDayPolicy.MARCH_1 ? ";BYYEARDAY=60" : ";BYMONTH=2;BYMONTHDAY=-1");
        }
        if (recurrence.validTo() != null) {
            rule.append(";UNTIL=").append(UNTIL.format(recurrence.validTo()));
        }
        add(row, uid, first.get().date(), rule.toString(), false, summary(row, null));
        for (var occurrence : recurrence.between(from, to)) {
            if (occurrence.yearClass() == YearClass.TRON || occurrence.yearClass() == YearClass.LE_5) {
                add(row, uid, occurrence.date(), null, true, summary(row, occurrence));
            }
        }
    }

    private void single(AnniversaryRow row) {
        for (var occurrence : row.recurrence().between(from, to)) {
            var lunar = lunar(row, occurrence.date());
            var uid = row.id() + "-" + lunar.year() + (lunar.leapMonth() ? "-leap" : "") + "@" + host;
            add(row, uid, occurrence.date(), null, false, summary(row, occurrence));
        }
    }

    /** The lunar month to which an occurrence belongs; one put off to the first of the next month belongs to the one before. */
    private static LunarDate lunar(AnniversaryRow row, LocalDate date) {
        var putOff = row.day() == LONG_MONTH && row.policies().shortMonth() == ShortMonthPolicy.NEXT_DAY;
        return LunarCalendar.toLunar(putOff ? date.minusDays(1) : date);
    }

    private void add(AnniversaryRow row, String uid, LocalDate day, String rule, boolean instance, String summary) {
        calendar.add(new ICalendar.Day(
                uid,
                day,
                rule,
                instance,
                false,
                summary,
                description(row, day),
                WORDS.format("anniversary.kind." + row.kind()),
                base + "/anniversaries/day?date=" + day,
                row.changedAt()));
    }

    private static String summary(AnniversaryRow row, Occurrence occurrence) {
        if (occurrence == null || occurrence.ordinal() == null) {
            return row.title();
        }
        return occurrence.yearClass() == null || occurrence.yearClass() == YearClass.KHAC
                ? WORDS.format("anniversary.ics.ordinal", row.title(), occurrence.ordinal())
                : WORDS.format(
                        "anniversary.ics.class",
                        row.title(),
                        occurrence.ordinal(),
                        WORDS.format("anniversary.class." + occurrence.yearClass()));
    }

    private static String description(AnniversaryRow row, LocalDate day) {
        var lines = new ArrayList<String>();
        if (row.calendar() == CalendarSystem.LUNAR) {
            lines.add(WORDS.format("anniversary.ics.lunar", row.day(), row.month()));
        }
        if (row.firstYear() != null) {
            lines.add(WORDS.format("anniversary.ics.since", row.firstYear().toString()));
        }
        if (row.unit() != null) {
            var successor = row.successorOn(day);
            lines.add(WORDS.format(
                    "anniversary.page.ofUnit",
                    successor == null ? row.unit() : WORDS.format("anniversary.unit.now", row.unit(), successor)));
        }
        if (row.source() != null) {
            lines.add(WORDS.format("anniversary.page.source", row.source()));
        }
        return lines.isEmpty() ? null : String.join("\n", lines);
    }
}
