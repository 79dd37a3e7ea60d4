package vn.bangtin.platform;

import java.io.Serializable;

/**
 * A thing that was published on a day of an earlier year.
 *
 * @param year in which it was published
 * @param title how people name it
 * @param address where it is read, without the context root
 */
public record PastItem(int year, String title, String address) implements Serializable {}
