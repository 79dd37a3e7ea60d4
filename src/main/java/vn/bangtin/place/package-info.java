/**
 * The places that the portal speaks of: names with coordinates, for every feature that says where something is.
 *
 * <p>It stands below the features, as {@code calendar} does: weather asks it for the points of its forecasts, warnings for
 * the areas they are about, and neither knows the other. Readers and features ask {@link vn.bangtin.place.PlaceService};
 * who keeps something for each place hears {@link vn.bangtin.place.PlacesChanged}.
 *
 * <p>Invariants: a place is never deleted, because what is kept of it still needs its name; its name is a display name and
 * claims nothing about today's map of administrative units.
 */
package vn.bangtin.place;
