package vn.bangtin.platform.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;

/**
 * Dates and times as pages write them, in the portal's zone: "23/11/2026", "Thứ Hai, 23/11/2026", "23/11/2026, 08:15". An
 * age stands only beside the time itself.
 */
@Named
@ApplicationScoped
public class Dates {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");
    private static final DateTimeFormatter DAY_AND_TIME = DateTimeFormatter.ofPattern("dd/MM/yyyy, HH:mm");

    private Clock clock;
    private Messages messages;

    protected Dates() {}

    @Inject
    public Dates(Clock clock, Messages messages) {
        this.clock = clock;
        this.messages = messages;
    }

    /** "23/11/2026", of an {@code Instant} or a {@code LocalDate}; "" for nothing. */
    public String day(TemporalAccessor time) {
        return time == null ? "" : DAY.format(here(time));
    }

    /** "Thứ Hai, 23/11/2026". */
    public String full(TemporalAccessor time) {
        return time == null ? "" : weekday(time) + ", " + day(time);
    }

    /** "Thứ Hai". */
    public String weekday(TemporalAccessor time) {
        var name = DateTimeFormatter.ofPattern("EEEE", locale()).format(here(time));
        return name.substring(0, 1).toUpperCase(locale()) + name.substring(1);
    }

    /** "23/11/2026, 08:15"; of an {@code Instant} only. */
    public String dateTime(Instant instant) {
        return instant == null ? "" : DAY_AND_TIME.format(here(instant));
    }

    /** "08:15". */
    public String time(Instant instant) {
        return instant == null ? "" : TIME.format(here(instant));
    }

    /** The form for machines, as the attribute {@code datetime} wants it. */
    public String iso(TemporalAccessor time) {
        return time == null ? "" : time.toString();
    }

    /** "12 phút trước". */
    public String ago(Instant instant) {
        if (instant == null) {
            return "";
        }
        var age = Duration.between(instant, clock.instant());
        if (age.toMinutes() < 1) {
            return messages.format("dates.now");
        }
        if (age.toHours() < 1) {
            return messages.format("dates.minutesAgo", age.toMinutes());
        }
        return age.toDays() < 1
                ? messages.format("dates.hoursAgo", age.toHours())
                : messages.format("dates.daysAgo", age.toDays());
    }

    /** Today in the portal's zone. */
    public LocalDate getToday() {
        return LocalDate.now(clock);
    }

    private TemporalAccessor here(TemporalAccessor time) {
        return time instanceof Instant instant ? instant.atZone(clock.getZone()) : time;
    }

    private static Locale locale() {
        var view = FacesContext.getCurrentInstance().getViewRoot();
        return view == null ? Languages.DEFAULT : view.getLocale();
    }
}
