package vn.bangtin.news;

import java.io.Serializable;

/**
 * One field that differs between two versions.
 *
 * @param label the bundle key of its name
 * @param html whether the values are clean HTML
 * @param before its value as people read it, "" if empty
 * @param after likewise
 */
public record FieldDifference(String label, boolean html, String before, String after) implements Serializable {}
