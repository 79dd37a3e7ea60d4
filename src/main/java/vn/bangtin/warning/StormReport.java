package vn.bangtin.warning;

import java.io.Serializable;
import java.util.List;

/**
 * What is told of a time of storm duty: what was warned of, and who was told of it and confirmed when.
 *
 * @param log what happened, in its order
 */
public record StormReport(StormDutyRow duty, List<ConfirmationBoard> boards, List<StormEvent> log)
        implements Serializable {}
