package vn.bangtin.news;

/**
 * Which files of the library are wanted.
 *
 * @param text words of title, description, author or source, with or without marks; {@code null}: any
 * @param pictures only pictures, or only documents; {@code null}: both
 * @param unused only what no article uses
 */
public record MediaFilter(String text, Boolean pictures, boolean unused) {}
