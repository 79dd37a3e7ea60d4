package vn.bangtin.place;

import java.util.List;

/**
 * Places were added or changed; fired inside the transaction that did so, once for all of them. Who keeps something for
 * each place makes room for it, or throws away what belongs to another point.
 *
 * @param plotted the ids of those that lie where they did not before: the new ones and those that moved
 */
public record PlacesChanged(List<Long> plotted) {

    public PlacesChanged {
        plotted = List.copyOf(plotted);
    }
}
