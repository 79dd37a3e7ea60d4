package vn.bangtin.weather;

import java.io.Serializable;

/**
 * What would become of a document.
 *
 * @param forecast what would be shown, {@code null} if it is refused
 * @param error why it is refused ({@code weather.error.<error>} in the bundle), or {@code null}
 */
public record TriedDocument(Forecast forecast, String error) implements Serializable {}
