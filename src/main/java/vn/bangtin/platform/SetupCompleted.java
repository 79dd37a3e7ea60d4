package vn.bangtin.platform;

import java.util.List;

/**
 * Fired once, when the first administrator set the portal up, inside the transaction that does it: whoever was given
 * something to begin with takes it from here.
 *
 * @param places the places whose weather is shown, in their order
 */
public record SetupCompleted(List<Place> places) {

    public SetupCompleted {
        places = List.copyOf(places);
    }

    /**
     * A place of the weather, as typed.
     *
     * @param name its name, not empty
     * @param latitude degrees north, −90 to 90
     * @param longitude degrees east, −180 to 180
     */
    public record Place(String name, double latitude, double longitude) {}
}
