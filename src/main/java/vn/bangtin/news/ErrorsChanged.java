package vn.bangtin.news;

/** A report of an error arrived, or somebody said what became of one. */
public record ErrorsChanged() {}
