package vn.bangtin.weather;

import jakarta.json.bind.annotation.JsonbCreator;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * What a model tells of the air, the sea or a river at a place, step by step. It can only be made of plausible values, as a
 * {@link Forecast}, and is the form in which the database keeps it (as JSON).
 *
 * @param issuedAt when the source said that this is what it has; its age counts from here
 * @param steps hours, or days by their beginning, in their order; never empty
 */
public record Outlook(OutlookKind kind, Forecast.Source source, Instant issuedAt, List<Step> steps) {

    /**
     * An hour or a day.
     *
     * @param values by the name of their {@link Quantity}; what is unknown is not in it
     */
    public record Step(Instant time, Map<String, Double> values) {

        @JsonbCreator
        public Step {
            Objects.requireNonNull(time);
            values = new LinkedHashMap<>(values);
            values.forEach((name, value) -> Quantity.valueOf(name).check(value));
        }

        /** The value of a quantity, {@code null} if unknown. */
        public Double value(Quantity quantity) {
            return values.get(quantity.name());
        }

        /** The same by its name, for pages. */
        public Double of(String quantity) {
            return values.get(quantity);
        }
    }

    /** @throws IllegalArgumentException if a value cannot be true */
    @JsonbCreator
    public Outlook {
        Objects.requireNonNull(kind);
        Objects.requireNonNull(source);
        Objects.requireNonNull(issuedAt);
        steps = List.copyOf(steps);
        if (steps.isEmpty()) {
            throw new IllegalArgumentException("nothing in it");
        }
    }

    /** The steps from the one that an instant lies in. */
    public List<Step> from(Instant now) {
        var length = kind.isByDay() ? 86_400 : 3_600;
        return steps.stream()
                .filter(step -> step.time().plusSeconds(length).isAfter(now))
                .toList();
    }
}
