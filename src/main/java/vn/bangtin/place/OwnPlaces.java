package vn.bangtin.place;

import java.util.List;

/**
 * The places that a person sees first.
 *
 * @param places in their order; empty if nobody chose any, neither the person nor the administrator for their unit
 * @param chosen whether the person chose them; otherwise it is the place of their unit
 */
public record OwnPlaces(List<PlaceItem> places, boolean chosen) {}
