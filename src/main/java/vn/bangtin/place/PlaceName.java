package vn.bangtin.place;

import java.io.Serializable;

/** A place as one chooses it among all of them. */
public record PlaceName(long id, String name, PlaceKind kind) implements Serializable {}
