package vn.bangtin.platform.time;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The hours of a day in which an office works, as "07:30-11:30 13:30-17:00".
 *
 * @param spans one or more, none empty, in their order, none over another and none over midnight
 */
public record DayHours(List<Span> spans) {

    private static final Pattern SPAN = Pattern.compile("(\\d{2}:\\d{2})-(\\d{2}:\\d{2})");
    private static final Pattern TIME = Pattern.compile("([01]\\d|2[0-3]):[0-5]\\d");

    /** From one time of a day to a later one. */
    public record Span(LocalTime from, LocalTime to) {}

    /** The hours as they are typed; empty if they cannot be understood or make no sense. */
    public static Optional<DayHours> parse(String typed) {
        var spans = new ArrayList<Span>();
        for (var part : typed == null ? new String[0] : typed.strip().split("[\\s,;]+")) {
            var found = SPAN.matcher(part);
            if (!found.matches()
                    || !TIME.matcher(found.group(1)).matches()
                    || !TIME.matcher(found.group(2)).matches()) {
                return Optional.empty();
            }
            var span = new Span(LocalTime.parse(found.group(1)), LocalTime.parse(found.group(2)));
            var earliest = spans.isEmpty()
                    ? LocalTime.MIN
                    : spans.get(spans.size() - 1).to();
            if (!span.from().isBefore(span.to()) || span.from().isBefore(earliest)) {
                return Optional.empty();
            }
            spans.add(span);
        }
        return spans.isEmpty() ? Optional.empty() : Optional.of(new DayHours(List.copyOf(spans)));
    }

    /** How much of a day's hours lies between two instants. */
    public Duration within(Instant from, Instant to, LocalDate day, ZoneId zone) {
        var total = Duration.ZERO;
        for (var span : spans) {
            var begin = day.atTime(span.from()).atZone(zone).toInstant();
            var end = day.atTime(span.to()).atZone(zone).toInstant();
            begin = begin.isBefore(from) ? from : begin;
            end = end.isAfter(to) ? to : end;
            if (begin.isBefore(end)) {
                total = total.plus(Duration.between(begin, end));
            }
        }
        return total;
    }
}
