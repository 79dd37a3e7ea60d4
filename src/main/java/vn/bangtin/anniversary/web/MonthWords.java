package vn.bangtin.anniversary.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import vn.bangtin.calendar.DayMark;
import vn.bangtin.platform.web.Dates;
import vn.bangtin.platform.web.Messages;

/** How the month calendar and the page of a day say what a day is, in the language of the request. */
@Named
@ApplicationScoped
public class MonthWords {

    private Messages messages;
    private Dates dates;

    protected MonthWords() {}

    @Inject
    public MonthWords(Messages messages, Dates dates) {
        this.messages = messages;
        this.dates = dates;
    }

    /** All that a cell shows in one sentence, for those who hear it. */
    public String label(MonthGrid.Cell cell) {
        var parts = new ArrayList<>(List.of(dates.full(cell.date())));
        var lunar = cell.lunar();
        if (lunar != null) {
            parts.add(messages.format(
                    lunar.leapMonth() ? "calendar.lunar.short.leap" : "calendar.lunar.short",
                    lunar.day(),
                    lunar.month()));
        }
        if (cell.mark() != null) {
            parts.add(mark(cell.mark()));
        }
        if (!cell.entries().isEmpty()) {
            parts.add(messages.format("month.entries", cell.entries().size()));
        }
        return String.join(", ", parts);
    }

    /** "Nghỉ lễ, tết: Quốc khánh (dự kiến)". */
    public String mark(DayMark mark) {
        var text = messages.format("month.mark", messages.format("dayOff.kind." + mark.kind()), mark.name());
        return mark.isExpected() ? messages.format("calendar.ics.expected", text) : text;
    }
}
