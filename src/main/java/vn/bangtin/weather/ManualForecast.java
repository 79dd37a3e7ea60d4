package vn.bangtin.weather;

import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import vn.bangtin.platform.BusinessException;
import vn.bangtin.platform.audit.Audited;
import vn.bangtin.platform.persistence.BaseEntity;
import vn.bangtin.platform.text.Vietnamese;

/**
 * What people on duty typed of a place from a bulletin. There is at most one for each place; a later one takes its place,
 * and the audit keeps what was before.
 */
@Entity
@Table(name = "manual_forecast")
class ManualForecast extends BaseEntity implements Audited {

    private static final Jsonb JSON = JsonbBuilder.create();
    private static final int MAX_ISSUER = 200;
    private static final int MAX_BULLETIN = 100;
    private static final int MAX_TEXT = 500;
    private static final double LEAST_DEGREES = -20;
    private static final double MOST_DEGREES = 50;
    private static final double MOST_RAIN = 2_000;
    private static final int ALL = 100;
    /** A bulletin that is older is a slip of the keys. */
    private static final Duration OLDEST = Duration.ofDays(7);

    private static final Duration LONGEST = Duration.ofDays(10);
    /** The clocks of two desks differ. */
    private static final Duration LENIENT = Duration.ofMinutes(5);

    @Column(name = "place_id", nullable = false, updatable = false)
    private long placeId;

    @Column(nullable = false)
    private String issuer;

    private String bulletin;

    @Column(name = "issued_at", nullable = false)
    private Instant issuedAt;

    @Column(name = "valid_until", nullable = false)
    private Instant validUntil;

    @Column(name = "withdrawn_at")
    private Instant withdrawnAt;

    @Column(nullable = false)
    private String content;

    protected ManualForecast() {}

    ManualForecast(long placeId) {
        this.placeId = placeId;
    }

    /**
     * Takes over what was typed; a table that was withdrawn is in force again.
     *
     * @throws BusinessException at the field that is wrong; those of a day have its position at the end, as {@code min0}
     */
    void type(ManualForm form, Instant now) {
        var cleanIssuer = Vietnamese.cleanLine(form.issuer());
        if (cleanIssuer == null) {
            throw BusinessException.at("issuer", "weather.manual.issuer.required");
        }
        var cleanBulletin = Vietnamese.cleanLine(form.bulletin());
        tooLong("issuer", cleanIssuer, MAX_ISSUER);
        tooLong("bulletin", cleanBulletin, MAX_BULLETIN);
        if (form.issuedAt() == null) {
            throw BusinessException.at("issuedAt", "weather.manual.issuedAt.required");
        }
        if (form.issuedAt().isAfter(now.plus(LENIENT))) {
            throw BusinessException.at("issuedAt", "weather.manual.issuedAt.future");
        }
        if (form.issuedAt().isBefore(now.minus(OLDEST))) {
            throw BusinessException.at("issuedAt", "weather.manual.issuedAt.old", OLDEST.toDays());
        }
        if (form.validUntil() == null) {
            throw BusinessException.at("validUntil", "weather.manual.validUntil.required");
        }
        if (!form.validUntil().isAfter(now)) {
            throw BusinessException.at("validUntil", "weather.manual.validUntil.past");
        }
        if (form.validUntil().isAfter(form.issuedAt().plus(LONGEST))) {
            throw BusinessException.at("validUntil", "weather.manual.validUntil.far", LONGEST.toDays());
        }
        var typed = IntStream.range(0, form.days().size())
                .filter(index -> !form.days().get(index).blank())
                .mapToObj(index -> checked(form.days().get(index), index))
                .toList();
        if (typed.isEmpty()) {
            throw BusinessException.at("min0", "weather.manual.days.required");
        }
        issuer = cleanIssuer;
        bulletin = cleanBulletin;
        issuedAt = form.issuedAt().truncatedTo(ChronoUnit.MICROS);
        validUntil = form.validUntil().truncatedTo(ChronoUnit.MICROS);
        withdrawnAt = null;
        content = JSON.toJson(typed.toArray(new ManualDay[0]));
    }

    private static ManualDay checked(ManualDay day, int index) {
        if (day.min() == null) {
            throw BusinessException.at("min" + index, "weather.manual.temperature.required");
        }
        if (day.max() == null) {
            throw BusinessException.at("max" + index, "weather.manual.temperature.required");
        }
        within("min" + index, day.min(), LEAST_DEGREES, MOST_DEGREES);
        within("max" + index, day.max(), LEAST_DEGREES, MOST_DEGREES);
        if (day.min() > day.max()) {
            throw BusinessException.at("max" + index, "weather.manual.max.belowMin");
        }
        within("rain" + index, day.rain(), 0, MOST_RAIN);
        within("rainChance" + index, day.rainChance(), 0, ALL);
        within("windLevel" + index, day.windLevel(), 0, Wind.HIGHEST);
        if (day.code() != null && Sky.of(day.code()).isEmpty()) {
            throw BusinessException.at("code" + index, "weather.manual.sky.unknown");
        }
        if (day.windFrom() != null && day.windLevel() == null) {
            throw BusinessException.at("windLevel" + index, "weather.manual.windLevel.required");
        }
        var text = Vietnamese.cleanLine(day.text());
        tooLong("text" + index, text, MAX_TEXT);
        return new ManualDay(
                day.date(),
                day.code(),
                day.min(),
                day.max(),
                day.rain(),
                day.rainChance(),
                day.windLevel(),
                day.windFrom(),
                text);
    }

    // written this way round, NaN is refused too
    private static void within(String field, Number value, double least, double most) {
        if (value != null && !(value.doubleValue() >= least && value.doubleValue() <= most)) {
            throw BusinessException.at(field, "weather.manual.outOfRange", least, most);
        }
    }

    private static void tooLong(String field, String text, int most) {
        if (text != null && text.length() > most) {
            throw BusinessException.at(field, "error.tooLong", most);
        }
    }

    /** Ends it before its time. */
    void withdraw(Instant now) {
        if (withdrawnAt == null) {
            withdrawnAt = now.truncatedTo(ChronoUnit.MICROS);
        }
    }

    boolean isInForce(Instant now) {
        return withdrawnAt == null && validUntil.isAfter(now);
    }

    List<ManualDay> getDays() {
        return read(content);
    }

    static List<ManualDay> read(String content) {
        return List.of(JSON.fromJson(content, ManualDay[].class));
    }

    long getPlaceId() {
        return placeId;
    }

    String getIssuer() {
        return issuer;
    }

    String getBulletin() {
        return bulletin;
    }

    Instant getIssuedAt() {
        return issuedAt;
    }

    Instant getValidUntil() {
        return validUntil;
    }

    @Override
    public String auditTitle() {
        return bulletin == null ? issuer : issuer + ", " + bulletin;
    }

    @Override
    public Map<String, String> auditFields() {
        var fields = new LinkedHashMap<String, String>();
        fields.put("weather.manual.issuer", Objects.toString(issuer, ""));
        fields.put("weather.manual.bulletin", Objects.toString(bulletin, ""));
        fields.put("weather.manual.issuedAt", Objects.toString(issuedAt, ""));
        fields.put("weather.manual.validUntil", Objects.toString(validUntil, ""));
        fields.put("weather.manual.withdrawnAt", Objects.toString(withdrawnAt, ""));
        fields.put(
                "weather.manual.days",
                content == null
                        ? ""
                        : getDays().stream().map(ManualForecast::line).collect(Collectors.joining("\n")));
        return fields;
    }

    private static String line(ManualDay day) {
        return Stream.of(
                        day.date() + ": " + day.min() + " – " + day.max() + " °C",
                        day.code() == null ? null : "WMO " + day.code(),
                        day.rain() == null ? null : day.rain() + " mm",
                        day.rainChance() == null ? null : day.rainChance() + " %",
                        day.windLevel() == null ? null : "Beaufort " + day.windLevel(),
                        day.windFrom() == null ? null : day.windFrom().name(),
                        day.text())
                .filter(Objects::nonNull)
                .collect(Collectors.joining(", "));
    }
}
