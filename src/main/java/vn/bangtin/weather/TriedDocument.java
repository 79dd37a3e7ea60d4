package vn.bangtin.weather;

import java.io.Serializable;
import java.util.List;

/**
 * What would become of a document.
 *
 * @param forecast what would be shown, of a table that of its first place; {@code null} if it is refused
 * @param error why it is refused ({@code weather.error.<error>} in the bundle), or {@code null}
 * @param detail where and what is wrong, in Vietnamese; {@code null} if there is no more to say
 * @param places of a table: the places that it has a forecast for, by name; else empty
 * @param unknown of a table: the places that it names and nobody knows; else empty
 */
public record TriedDocument(Forecast forecast, String error, String detail, List<String> places, List<String> unknown)
        implements Serializable {}
