package vn.bangtin.warning;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import vn.bangtin.platform.NotFoundException;
import vn.bangtin.platform.paging.Page;
import vn.bangtin.platform.paging.Slice;

/** The door to the official warnings for those who read them. Tests and restricted messages do not exist here. */
@Stateless
@PermitAll
public class WarningService {

    /** More than this at once nobody reads; the highest levels here come first. */
    static final int MOST = 200;

    private Warnings warnings;
    private Clock clock;

    public WarningService() {}

    @Inject
    WarningService(Warnings warnings, Clock clock) {
        this.warnings = warnings;
        this.clock = clock;
    }

    /** What is warned of now, at most {@value #MOST}. Three SQL statements; pages ask {@link WarningsInForce}. */
    public WarningsNow now() {
        return new WarningsNow(
                rows(warnings.inForce(clock.instant(), MOST)),
                warnings.lastReceived().orElse(null));
    }

    private List<WarningRow> rows(List<Warning> found) {
        var places = warnings.places(found.stream().map(Warning::getId).toList());
        return found.stream()
                .map(warning -> WarningRow.of(warning, places.getOrDefault(warning.getId(), Set.of())))
                .toList();
    }

    /** All messages that were ever published, newest first. Two SQL statements. */
    public Slice<WarningRow> history(Page page) {
        var rows = warnings.published(page.offset(), page.size()).stream()
                .map(warning -> WarningRow.of(warning, Set.of()))
                .toList();
        return new Slice<>(rows, page, warnings.countPublished());
    }

    /**
     * All messages about the danger that a message is about, oldest first. Three SQL statements.
     *
     * @throws NotFoundException if there is no such message
     */
    public List<WarningRow> chain(long id) {
        var warning = warnings.find(id).filter(Warning::isPublished).orElseThrow(NotFoundException::new);
        return rows(warnings.chain(warning.getChainId()));
    }

    /** The outlines of the areas of messages that have some, by the ids of the messages. One SQL statement. */
    public Map<Long, List<Outline>> outlines(Collection<Long> ids) {
        return warnings.shapes(ids).entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> Shapes.read(null, entry.getValue()).stream()
                        .flatMap(Outline::of)
                        .toList()));
    }

    /** The typed messages that were taken back after a time, the last one first, at most {@value #MOST}. One SQL statement. */
    public List<Withdrawal> withdrawals(Instant after) {
        return warnings.withdrawn(after, MOST).stream().map(Withdrawal::of).toList();
    }

    /**
     * The cancellation of a typed message that was taken back, as a CAP 1.2 document. At most two SQL statements.
     *
     * @throws NotFoundException if there is no such message, or it was not taken back
     */
    public byte[] withdrawal(long id) {
        return warnings.find(id)
                .filter(Warning::isTakenBack)
                .map(warning -> new CapWriter(clock.getZone()).cancel(warning, Withdrawal.of(warning)))
                .orElseThrow(NotFoundException::new);
    }

    /**
     * A published message as a CAP 1.2 document: the one that it came as if that can be passed on, else one that says the same.
     * At most four SQL statements.
     *
     * @throws NotFoundException if there is no such message
     */
    public byte[] document(long id) {
        var warning = warnings.find(id).filter(Warning::isPublished).orElseThrow(NotFoundException::new);
        var kept = warnings.document(id);
        return kept.map(WarningDocument::getContent)
                .map(content -> content.getBytes(StandardCharsets.UTF_8))
                .orElseGet(() -> new CapWriter(clock.getZone())
                        .write(warning, kept.map(WarningDocument::getShapes).orElse(null)));
    }
}
