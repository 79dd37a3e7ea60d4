package vn.bangtin.platform;

import java.io.Serializable;

/**
 * A published thing as other features may know it.
 *
 * @param title how people name it
 * @param address where it is read, without the context root, as {@code /news/1040/tap-huan}
 */
public record PublishedItem(long id, String title, String address) implements Serializable {}
