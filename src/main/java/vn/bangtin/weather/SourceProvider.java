package vn.bangtin.weather;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;

/** How often a source was asked today by all nodes together, and until when it wants to be left alone. */
@Entity
@Table(name = "forecast_provider")
class SourceProvider {

    @Id
    private String source;

    @Column(name = "counted_on")
    private LocalDate countedOn;

    private int calls;

    @Column(name = "paused_until")
    private Instant pausedUntil;

    protected SourceProvider() {}

    /**
     * Counts a question that weighs so much.
     *
     * @return false, and nothing counted, if that is more than the source allows on a day
     */
    boolean count(int weight, int limit, LocalDate today) {
        if (!mayCount(weight, limit, today)) {
            return false;
        }
        calls = callsOn(today) + weight;
        countedOn = today;
        return true;
    }

    boolean mayCount(int weight, int limit, LocalDate today) {
        return callsOn(today) <= limit - weight;
    }

    String getSource() {
        return source;
    }

    int callsOn(LocalDate day) {
        return day.equals(countedOn) ? calls : 0;
    }

    void pause(Instant until) {
        // a shorter wish does not end a longer one
        if (pausedUntil == null || until.isAfter(pausedUntil)) {
            pausedUntil = until;
        }
    }

    boolean isPaused(Instant now) {
        return pausedUntil != null && now.isBefore(pausedUntil);
    }

    Instant getPausedUntil() {
        return pausedUntil;
    }
}
