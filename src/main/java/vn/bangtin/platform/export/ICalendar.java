package vn.bangtin.platform.export;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import net.fortuna.ical4j.data.CalendarOutputter;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.ParameterList;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.Categories;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.LastModified;
import net.fortuna.ical4j.model.property.Name;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.RRule;
import net.fortuna.ical4j.model.property.RecurrenceId;
import net.fortuna.ical4j.model.property.RefreshInterval;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.Url;
import net.fortuna.ical4j.model.property.XProperty;
import net.fortuna.ical4j.model.property.immutable.ImmutableStatus;
import net.fortuna.ical4j.model.property.immutable.ImmutableTransp;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;

/**
 * A calendar of whole days that programs subscribe to (RFC 5545, RFC 7986). Its days take nobody's time.
 */
public final class ICalendar {

    /** What the type of the answer is called. */
    public static final String CONTENT_TYPE = "text/calendar; charset=UTF-8";

    private static final int LINE = 75;
    private static final byte[] END = {'\r', '\n'};
    private static final byte[] FOLD = {'\r', '\n', ' '};
    private static final Duration REFRESH = Duration.ofHours(12);
    private static final long FIRST_MINUTE =
            Instant.parse("2020-01-01T00:00:00Z").getEpochSecond() / 60;

    private final Calendar calendar = new Calendar();

    /**
     * A day, or a day that returns.
     *
     * @param uid what it is known by, the same in every edition of the calendar
     * @param day the day, or the first one
     * @param rule by which it returns, as {@code FREQ=YEARLY}; {@code null} if it does not
     * @param instance whether it only says something else of one day of a returning one with the same {@code uid}
     * @param tentative whether it is not certain yet
     * @param description more about it, or {@code null}
     * @param category a word for its kind, or {@code null}
     * @param address a page about it, or {@code null}
     * @param changed when it was changed last
     */
    public record Day(
            String uid,
            LocalDate day,
            String rule,
            boolean instance,
            boolean tentative,
            String summary,
            String description,
            String category,
            String address,
            Instant changed) {}

    /** @param name what people see in their list of calendars */
    public ICalendar(String name) {
        calendar.add(new ProdId("-//BangTin//BangTin 1.0//VI"));
        calendar.add(ImmutableVersion.VERSION_2_0);
        calendar.add(new Name(name));
        // what Outlook and others read instead of NAME and REFRESH-INTERVAL
        calendar.add(new XProperty("X-WR-CALNAME", name));
        calendar.add(new XProperty("X-PUBLISHED-TTL", REFRESH.toString()));
        calendar.add(new RefreshInterval(new ParameterList(), REFRESH));
    }

    /** Adds a day. */
    public void add(Day day) {
        var event = new VEvent(day.day(), day.summary());
        // the constructor's own stamp says when this text was made, not when the day was changed
        event.removeAll("DTSTAMP");
        event.add(new DtStamp(day.changed()));
        event.add(new LastModified(day.changed()));
        event.add(new Sequence((int) Math.max(0, day.changed().getEpochSecond() / 60 - FIRST_MINUTE)));
        event.add(new Uid(day.uid()));
        event.add(ImmutableTransp.TRANSPARENT);
        event.add(day.tentative() ? ImmutableStatus.VEVENT_TENTATIVE : ImmutableStatus.VEVENT_CONFIRMED);
        if (day.rule() != null) {
            event.add(new RRule<LocalDate>(day.rule()));
        }
        if (day.instance()) {
            event.add(new RecurrenceId<>(day.day()));
        }
        if (day.description() != null) {
            event.add(new Description(day.description()));
        }
        if (day.category() != null) {
            event.add(new Categories(day.category()));
        }
        if (day.address() != null) {
            event.add(new Url(URI.create(day.address())));
        }
        calendar.add(event);
    }

    /** The text, in UTF-8, its lines folded at 75 octets between letters (RFC 5545, 3.1). */
    public byte[] bytes() {
        var text = new StringWriter();
        try {
            // the outputter counts letters, the rule counts octets: it must not fold
            new CalendarOutputter(false, Integer.MAX_VALUE).output(calendar, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return folded(text.toString());
    }

    private static byte[] folded(String text) {
        var bytes = new ByteArrayOutputStream(text.length() + text.length() / 2);
        text.lines().map(line -> line.getBytes(StandardCharsets.UTF_8)).forEach(line -> {
            var start = 0;
            for (var room = LINE; line.length - start > room; room = LINE - 1) {
                var end = start + room;
                while (isInsideLetter(line[end])) {
                    end--;
                }
                bytes.write(line, start, end - start);
                bytes.writeBytes(FOLD);
                start = end;
            }
            bytes.write(line, start, line.length - start);
            bytes.writeBytes(END);
        });
        return bytes.toByteArray();
    }

    private static boolean isInsideLetter(byte octet) {
        return (octet & 0xC0) == 0x80;
    }
}
