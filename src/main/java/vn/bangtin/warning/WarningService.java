package vn.bangtin.warning;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.bangtin.platform.NotFoundException;
import vn.bangtin.platform.paging.Page;
import vn.bangtin.platform.paging.Slice;

/** The door to the official warnings for those who read them. Tests and restricted messages do not exist here. */
@Stateless
@PermitAll
public class WarningService {

    private Warnings warnings;
    private Clock clock;

    public WarningService() {}

    @Inject
    WarningService(Warnings warnings, Clock clock) {
        this.warnings = warnings;
        this.clock = clock;
    }

    /** What is warned of now. Two SQL statements; pages ask {@link WarningsInForce}. */
    public WarningsNow now() {
        var rows = warnings.inForce(clock.instant()).stream()
                .map(warning -> WarningRow.of(warning, warning.getPlaceIds()))
                .sorted(Comparator.comparing(WarningRow::aboutHere)
                        .reversed()
                        .thenComparing(WarningRow::level, Comparator.nullsLast(Comparator.<Integer>reverseOrder()))
                        .thenComparing(WarningRow::sent, Comparator.reverseOrder()))
                .toList();
        return new WarningsNow(rows, warnings.lastReceived().orElse(null));
    }

    /** All messages that were ever published, newest first. Two SQL statements. */
    public Slice<WarningRow> history(Page page) {
        var rows = warnings.published(page.offset(), page.size()).stream()
                .map(warning -> WarningRow.of(warning, Set.of()))
                .toList();
        return new Slice<>(rows, page, warnings.countPublished());
    }

    /**
     * All messages about the danger that a message is about, oldest first. Two SQL statements.
     *
     * @throws NotFoundException if there is no such message
     */
    public List<WarningRow> chain(long id) {
        var warning = warnings.find(id).filter(Warning::isPublished).orElseThrow(NotFoundException::new);
        return warnings.chain(warning.getChainId()).stream()
                .map(one -> WarningRow.of(one, one.getPlaceIds()))
                .toList();
    }

    /** The document that a published message came as; empty if it was typed or cannot be passed on as it is. */
    public Optional<String> document(long id) {
        return warnings.find(id)
                .filter(Warning::isPublished)
                .flatMap(warning -> warnings.document(id))
                .map(WarningDocument::getContent);
    }
}
