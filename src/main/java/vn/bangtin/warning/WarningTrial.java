package vn.bangtin.warning;

import java.util.List;
import vn.bangtin.warning.CapAlert.Scope;
import vn.bangtin.warning.CapAlert.Status;

/**
 * What would be shown of a document; nothing was stored.
 *
 * @param placeNames our places in its area
 * @param status whether it is meant, as {@code Actual}
 * @param scope for whom it is, as {@code Public}
 */
public record WarningTrial(WarningRow message, List<String> placeNames, String status, String scope) {

    /** Whether readers would see it at all. */
    public boolean isForReaders() {
        return status.equals(Status.ACTUAL.name()) && scope.equals(Scope.PUBLIC.name());
    }
}
