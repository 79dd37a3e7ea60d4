package vn.bangtin.weather;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * The Vietnamese air quality index of every hour, by the bands and scales as they are stored; those are read once, for
 * nothing but a migration changes them.
 *
 * <p>For fine dust the values of twelve hours count, the newer the more (Nowcast), and of the last three two must be known.
 * For gases it is the value of the hour. The highest of all is the index; without any dust there is none.
 */
@ApplicationScoped
class AirScales {

    private static final int HOURS = 12;
    private static final List<Quantity> DUST = List.of(Quantity.PM2_5, Quantity.PM10);

    private EntityManager entityManager;
    private Clock clock;
    private volatile List<AirBand> bands;
    private volatile List<StoredAirScale> scales;

    protected AirScales() {}

    @Inject
    AirScales(EntityManager entityManager, Clock clock) {
        this.entityManager = entityManager;
        this.clock = clock;
    }

    /** Reads them, so that no page has to. */
    void load() {
        bands();
        scales();
    }

    List<AirBand> bands() {
        if (bands == null) {
            bands = List.copyOf(entityManager
                    .createQuery(
                            "select new vn.bangtin.weather.AirBand(b.upTo, b.words, b.wordsEnglish, b.colour, b.validFrom,"
                                    + " b.validTo) from StoredAirBand b order by b.upTo, b.id",
                            AirBand.class)
                    .getResultList());
        }
        return bands;
    }

    private List<StoredAirScale> scales() {
        if (scales == null) {
            scales = List.copyOf(entityManager
                    .createQuery("select s from StoredAirScale s order by s.id", StoredAirScale.class)
                    .getResultList());
        }
        return scales;
    }

    /** The index of the hours from an instant on, in their order; those of which it cannot be told are missing. */
    List<AirIndex> indices(Outlook air, Instant now) {
        var byTime = new HashMap<Instant, Outlook.Step>();
        air.steps().forEach(step -> byTime.put(step.time(), step));
        return air.from(now).stream()
                .map(step -> index(step, byTime))
                .filter(Objects::nonNull)
                .toList();
    }

    private AirIndex index(Outlook.Step step, Map<Instant, Outlook.Step> byTime) {
        var day = step.time().atZone(clock.getZone()).toLocalDate();
        var values = new HashMap<Quantity, Double>();
        for (var quantity : OutlookKind.AIR.quantities()) {
            var concentration =
                    DUST.contains(quantity) ? nowcast(lastHours(step, quantity, byTime)) : step.value(quantity);
            var value = concentration == null ? null : value(quantity, concentration, day);
            if (value != null) {
                values.put(quantity, value);
            }
        }
        if (DUST.stream().noneMatch(values::containsKey)) {
            return null;
        }
        var main = values.entrySet().stream()
                .max(Map.Entry.<Quantity, Double>comparingByValue()
                        .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
                .orElseThrow();
        var value = (int) Math.round(main.getValue());
        var band = bands().stream()
                .filter(known -> known.holdsOn(day) && value <= known.upTo())
                .findFirst()
                .orElse(null);
        return new AirIndex(step.time(), value, main.getKey(), band);
    }

    /** The newest first; {@code null} where unknown. */
    private static List<Double> lastHours(Outlook.Step step, Quantity quantity, Map<Instant, Outlook.Step> byTime) {
        var values = new ArrayList<Double>();
        for (var i = 0; i < HOURS; i++) {
            var earlier = byTime.get(step.time().minusSeconds(3_600L * i));
            values.add(earlier == null ? null : earlier.value(quantity));
        }
        return values;
    }

    /** The weighted mean of the last hours; {@code null} if too few are known. */
    static Double nowcast(List<Double> newestFirst) {
        var known = newestFirst.stream()
                .filter(Objects::nonNull)
                .mapToDouble(value -> value)
                .summaryStatistics();
        if (newestFirst.stream().limit(3).filter(Objects::nonNull).count() < 2) {
            return null;
        }
        var weight = known.getMax() == 0 ? 1 : Math.max(0.5, known.getMin() / known.getMax());
        var sum = 0.0;
        var weights = 0.0;
        for (var i = 0; i < newestFirst.size(); i++) {
            if (newestFirst.get(i) != null) {
                sum += Math.pow(weight, i) * newestFirst.get(i);
                weights += Math.pow(weight, i);
            }
        }
        return sum / weights;
    }

    /** What a concentration is on the scale of the index, at most its end; {@code null} if no scale holds on the day. */
    private Double value(Quantity quantity, double concentration, LocalDate day) {
        var points = points(quantity.name(), day);
        var steps = points(StoredAirScale.INDEX, day);
        if (points == null || steps == null) {
            return null;
        }
        for (var i = 1; i < points.length; i++) {
            if (concentration <= points[i]) {
                return steps[i - 1]
                        + (steps[i] - steps[i - 1]) / (points[i] - points[i - 1]) * (concentration - points[i - 1]);
            }
        }
        return steps[steps.length - 1];
    }

    private double[] points(String quantity, LocalDate day) {
        return scales().stream()
                .filter(scale -> scale.getQuantity().equals(quantity) && scale.holdsOn(day))
                .map(StoredAirScale::getPoints)
                .findFirst()
                .orElse(null);
    }
}
