package vn.bangtin.news;

import java.io.Serializable;

/** Somebody who wrote articles, as pickers show them. */
public record AuthorRow(long id, String name) implements Serializable {}
