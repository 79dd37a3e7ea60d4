package vn.bangtin.platform.web;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import vn.bangtin.platform.ConflictException;
import vn.bangtin.platform.text.SafeHtml;

/**
 * What two people changed at the same time, field by field, for {@code <b:conflict>}.
 *
 * @param changedBy who stored their change first, or {@code null}
 * @param version the version to send back in order to overwrite knowingly
 * @param rows the fields that differ
 */
public record Conflict(String changedBy, int version, List<Row> rows) implements Serializable {

    private static final long serialVersionUID = 1L;

    /**
     * One field.
     *
     * @param label the bundle key of its label
     * @param stored what is stored now
     * @param mine what I typed
     */
    public record Row(String label, String stored, String mine) implements Serializable {

        private static final long serialVersionUID = 1L;
    }

    /** The conflict that a service met. */
    public static Conflict of(ConflictException failure) {
        var rows = new ArrayList<Row>();
        var labels = new LinkedHashSet<>(failure.stored().keySet());
        labels.addAll(failure.mine().keySet());
        for (var label : labels) {
            var stored = failure.stored().getOrDefault(label, "");
            var mine = failure.mine().getOrDefault(label, "");
            if (!stored.equals(mine)) {
                rows.add(new Row(label, readable(stored), readable(mine)));
            }
        }
        return new Conflict(failure.changedBy(), failure.storedVersion(), List.copyOf(rows));
    }

    private static String readable(String value) {
        return value.startsWith("<") ? SafeHtml.text(value) : value;
    }
}
