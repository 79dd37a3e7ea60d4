package vn.bangtin.warning.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Objects;
import vn.bangtin.platform.web.Dates;
import vn.bangtin.platform.web.Messages;
import vn.bangtin.warning.RiskLevel;
import vn.bangtin.warning.WarningRow;
import vn.bangtin.warning.WarningScale;

/** Warnings in words, in the language of the page. */
@Named
@ApplicationScoped
public class WarningWords {

    private WarningScale scale;
    private Messages messages;
    private Dates dates;
    private Clock clock;

    protected WarningWords() {}

    @Inject
    WarningWords(WarningScale scale, Messages messages, Dates dates, Clock clock) {
        this.scale = scale;
        this.messages = messages;
        this.dates = dates;
        this.clock = clock;
    }

    private String language() {
        return messages.language().getLanguage();
    }

    /** "Bão mạnh cấp 11 …". */
    public String headline(WarningRow row) {
        return row.headlineIn(language());
    }

    /** The same, or for a cancellation without words that it is one. */
    public String title(WarningRow row) {
        return row.headline().isEmpty() ? messages.format("warning.cancelled.title") : headline(row);
    }

    /** The text; {@code null} if there is none. */
    public String description(WarningRow row) {
        return row.descriptionIn(language());
    }

    /** What to do; {@code null} if nothing is said. */
    public String instruction(WarningRow row) {
        return row.instructionIn(language());
    }

    /** "Bão, áp thấp nhiệt đới": the group of hazards. */
    public String hazard(WarningRow row) {
        return hazardName(row.hazard());
    }

    /** The name of a group by its code. */
    public String hazardName(String code) {
        return scale.hazard(code).nameIn(language());
    }

    /** The name of the drawing of a group in {@code WEB-INF/warning/pictograms.xhtml}. */
    public String icon(WarningRow row) {
        return "warn-"
                + scale.hazard(row.hazard()).code().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** "Cấp 3 – rủi ro lớn (da cam)"; that it is not stated if it is not. */
    public String level(Integer level) {
        return scale.level(level)
                .map(known -> messages.format(
                        "warning.level.full", known.level(), known.nameIn(language()), known.colourIn(language())))
                .orElseGet(() -> messages.format("warning.level.none"));
    }

    /** "rủi ro lớn"; empty if there is no such level. */
    public String levelName(Integer level) {
        return scale.level(level).map(known -> known.nameIn(language())).orElse("");
    }

    /** The class by which the style sheet knows the level. */
    public String style(Integer level) {
        return "risk-" + scale.level(level).map(RiskLevel::level).orElse(0);
    }

    /** "19:00" of today, "19:00 ngày 08/09/2026" of another day. */
    public String moment(Instant instant) {
        return LocalDate.ofInstant(instant, clock.getZone()).equals(LocalDate.now(clock))
                ? messages.format("warning.today", dates.time(instant))
                : messages.format("warning.day", dates.time(instant), dates.day(instant));
    }

    /** Until when it holds, and that this is an assumption if its authority does not say. */
    public String until(WarningRow row) {
        return messages.format(row.assumedEnd() ? "warning.until.assumed" : "warning.until", moment(row.endsAt()));
    }

    /** Whom it is from: the name of its authority, else its technical name. */
    public String issuer(WarningRow row) {
        return Objects.requireNonNullElse(row.issuer(), row.sender());
    }

    /** "Bản tin số 12 · …": where it is from and when it came. */
    public String origin(WarningRow row) {
        return row.number() == null
                ? messages.format("warning.received", moment(row.receivedAt()), issuer(row))
                : messages.format("warning.received.number", row.number(), moment(row.receivedAt()), issuer(row));
    }

    /** "cảnh báo", "cập nhật" or "hủy". */
    public String type(WarningRow row) {
        return messages.format("warning.type." + row.type());
    }

    /** The language that its text is in, for the attribute {@code lang}: its own unless there is English. */
    public String textLanguage(WarningRow row) {
        return language().equals("en") && row.headlineEnglish() != null ? "en" : row.language();
    }

    /** That none is known to be in force, which is not the same as that there is no danger. */
    public String none(Instant received) {
        return received == null
                ? messages.format("warning.last.never")
                : messages.format("warning.none.short", moment(received));
    }

    /** When the last message was received. */
    public String lastReceived(Instant received) {
        return received == null
                ? messages.format("warning.last.never")
                : messages.format("warning.last", moment(received), dates.ago(received));
    }
}
