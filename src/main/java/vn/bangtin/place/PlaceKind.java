package vn.bangtin.place;

/** What kind of place it is; its name stands in the bundle as {@code place.kind.<name>}. */
public enum PlaceKind {
    /** Phường. */
    WARD,
    /** Xã. */
    COMMUNE,
    /** A district or town that was a unit of the state until the reform of 1 July 2025; people still say where they live by it. */
    FORMER_DISTRICT,
    /** A part of the sea, as bulletins name it. */
    SEA_AREA,
    /** A station at a river. */
    RIVER_GAUGE,
    /** Anything else with a name. */
    OTHER
}
