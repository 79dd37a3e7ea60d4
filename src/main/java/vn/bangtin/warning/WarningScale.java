package vn.bangtin.warning;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * The groups of hazards and the levels that hold today. Read once for each day: nothing but a migration changes them. At most
 * two SQL statements, and none when warm.
 */
@ApplicationScoped
public class WarningScale {

    private record Known(LocalDate day, List<Hazard> hazards, List<RiskLevel> levels) {}

    private static final String HOLDS = " where h.validFrom <= :today and (h.validTo is null or h.validTo >= :today)";

    private EntityManager entityManager;
    private Clock clock;
    private volatile Known known;

    protected WarningScale() {}

    @Inject
    WarningScale(EntityManager entityManager, Clock clock) {
        this.entityManager = entityManager;
        this.clock = clock;
    }

    /** The groups in their order. */
    public List<Hazard> hazards() {
        return known().hazards();
    }

    /** The levels, lowest first. */
    public List<RiskLevel> levels() {
        return known().levels();
    }

    /** The group with a code; the one for all others if there is none any more. */
    public Hazard hazard(String code) {
        return find(hazard -> hazard.code().equals(code))
                .or(() -> find(hazard -> hazard.code().equals(Hazard.OTHER)))
                .orElseThrow();
    }

    /** The level with a number, if the scale has it. */
    public Optional<RiskLevel> level(Integer number) {
        return levels().stream()
                .filter(level -> number != null && level.level() == number)
                .findFirst();
    }

    /** Which group a sender means: by its codes, else by the words of the event. */
    String hazardOf(CapAlert.Info info) {
        var event = info.event().toLowerCase(Locale.ROOT);
        return find(hazard -> info.eventCodes().stream()
                        .anyMatch(code -> parts(hazard.codes()).contains(code.value())))
                .or(() -> find(hazard -> parts(hazard.words()).stream().anyMatch(word -> hasWord(event, word))))
                .map(Hazard::code)
                .orElse(Hazard.OTHER);
    }

    // with its marks: "cảnh báo" is no "bão"
    private static boolean hasWord(String text, String word) {
        return Pattern.compile("(?<!\\p{L})" + Pattern.quote(word) + "(?!\\p{L})")
                .matcher(text)
                .find();
    }

    private static List<String> parts(String list) {
        return list == null ? List.of() : Arrays.asList(list.split(","));
    }

    private Optional<Hazard> find(Predicate<Hazard> which) {
        return hazards().stream().filter(which).findFirst();
    }

    private Known known() {
        var today = LocalDate.now(clock);
        var now = known;
        if (now == null || !now.day().equals(today)) {
            now = new Known(
                    today,
                    List.copyOf(entityManager
                            .createQuery(
                                    "select new vn.bangtin.warning.Hazard(h.code, h.name, h.nameEnglish, h.codes, h.words)"
                                            + " from StoredHazard h" + HOLDS + " order by h.sortOrder",
                                    Hazard.class)
                            .setParameter("today", today)
                            .getResultList()),
                    List.copyOf(entityManager
                            .createQuery(
                                    "select new vn.bangtin.warning.RiskLevel(h.level, h.name, h.nameEnglish, h.colour,"
                                            + " h.colourEnglish) from StoredRiskLevel h" + HOLDS + " order by h.level",
                                    RiskLevel.class)
                            .setParameter("today", today)
                            .getResultList()));
            known = now;
        }
        return now;
    }
}
