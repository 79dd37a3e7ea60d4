package vn.bangtin.calendar.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import vn.bangtin.calendar.CanChi;
import vn.bangtin.calendar.LunarCalendar;
import vn.bangtin.calendar.LunarDate;
import vn.bangtin.platform.time.Moment;
import vn.bangtin.platform.web.Dates;
import vn.bangtin.platform.web.Messages;

/** How pages write days of both calendars, in the language of the request. */
@Named
@ApplicationScoped
public class CalendarWords {

    private static final DateTimeFormatter FIGURE = DateTimeFormatter.ofPattern("dd");
    private static final int FULL_MOON = 15;
    private static final int LAST_EARLY_DAY = 10;

    private Messages messages;
    private Dates dates;
    private Moment moment;

    protected CalendarWords() {}

    @Inject
    public CalendarWords(Messages messages, Dates dates, Moment moment) {
        this.messages = messages;
        this.dates = dates;
        this.moment = moment;
    }

    /** "Thứ Hai, tháng 11 năm 2026", beside the large figure of the day. */
    public String weekdayAndMonth(LocalDate day) {
        return messages.format(
                "calendar.today.month",
                dates.weekday(day),
                day.getMonthValue(),
                Integer.toString(day.getYear()),
                monthName(day));
    }

    /** "Tháng 11 năm 2026". */
    public String month(YearMonth month) {
        return messages.format(
                "calendar.month", month.getMonthValue(), Integer.toString(month.getYear()), monthName(month.atDay(1)));
    }

    /** Whether lunar dates can be had; if not, pages say {@code calendar.lunar.unavailable} and show none. */
    public boolean isLunarAvailable() {
        return LunarCalendar.isAvailable();
    }

    /**
     * "Rằm tháng Mười (15/10 âm lịch), năm Bính Ngọ", from 2054 on with "dự tính"; "" outside the years that the lunar
     * calendar knows, and why there is none if it is not available.
     */
    public String lunarInFull(LocalDate day) {
        if (!LunarCalendar.isAvailable()) {
            return messages.format("calendar.lunar.unavailable");
        }
        if (!LunarCalendar.covers(day)) {
            return "";
        }
        var lunar = LunarCalendar.toLunar(day);
        var text = messages.format("calendar.lunar.full", lunarName(lunar), lunarFigures(day, lunar), lunar.canChi());
        return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }

    /** "Ngày Ất Mùi, tháng Kỷ Hợi, năm Bính Ngọ"; "" outside the years that the lunar calendar knows. */
    public String canChi(LocalDate day) {
        if (!LunarCalendar.covers(day)) {
            return "";
        }
        var lunar = LunarCalendar.toLunar(day);
        return messages.format("calendar.lunar.canChi", CanChi.ofDay(day), lunar.canChiOfMonth(), lunar.canChi());
    }

    /** "15/10 âm lịch", from 2054 on "15/10 âm lịch, dự tính"; "" outside the years that the lunar calendar knows. */
    public String lunar(LocalDate day) {
        return LunarCalendar.covers(day) ? lunarFigures(day, LunarCalendar.toLunar(day)) : "";
    }

    /** "hôm nay", "ngày mai", "còn 29 ngày". */
    public String distance(LocalDate day) {
        var days = ChronoUnit.DAYS.between(moment.today(), day);
        if (days == 0) {
            return messages.format("calendar.isToday");
        }
        return days == 1 ? messages.format("calendar.isTomorrow") : messages.format("calendar.inDays", days);
    }

    /** Whether a day is today. */
    public boolean isToday(LocalDate day) {
        return day.equals(moment.today());
    }

    /** The large figure of a tile, always of two digits: "01". */
    public String figure(LocalDate day) {
        return FIGURE.format(day);
    }

    /** What stands under the figure of a tile: "hôm nay" or "th 12". */
    public String tile(LocalDate day) {
        return isToday(day)
                ? messages.format("calendar.isToday")
                : messages.format("calendar.tileMonth", day.getMonthValue());
    }

    /** "tháng Chạp", "tháng 6 nhuận". */
    public String lunarMonth(int month, boolean leap) {
        return leap
                ? messages.format("calendar.lunar.month.leap", month)
                : messages.format("calendar.lunar.month." + month);
    }

    private String lunarName(LunarDate lunar) {
        var month = lunarMonth(lunar.month(), lunar.leapMonth());
        var form = lunar.day() == FULL_MOON ? "full" : lunar.day() <= LAST_EARLY_DAY ? "early" : "late";
        return messages.format("calendar.lunar.day." + form, lunar.day(), month);
    }

    private String lunarFigures(LocalDate day, LunarDate lunar) {
        var text = messages.format(
                lunar.leapMonth() ? "calendar.lunar.short.leap" : "calendar.lunar.short", lunar.day(), lunar.month());
        return LunarCalendar.isProvisional(day) ? messages.format("calendar.lunar.provisional", text) : text;
    }

    private static String monthName(LocalDate day) {
        return day.getMonth()
                .getDisplayName(
                        TextStyle.FULL_STANDALONE,
                        FacesContext.getCurrentInstance().getViewRoot().getLocale());
    }
}
