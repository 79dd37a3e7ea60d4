package vn.bangtin.place;

/**
 * A place named at the set-up of the portal.
 *
 * @param latitude degrees north, −90 to 90
 * @param longitude degrees east, −180 to 180
 */
public record InitialPlace(String name, double latitude, double longitude) {}
