package vn.bangtin.place;

/**
 * A place as pickers show it.
 *
 * @param latitude degrees north
 * @param longitude degrees east
 */
public record PlaceItem(long id, String name, double latitude, double longitude) {}
