package vn.bangtin.news;

/**
 * Which published articles are wanted; what is {@code null} does not matter.
 *
 * @param category the slug of a category, whose articles and those of all below it are wanted
 * @param topic the slug of a topic
 * @param tag the slug of a tag; of no account beside a topic
 * @param text words that title and summary must have, with or without marks
 * @param oldestFirst from the beginning, as a course of events is read; else newest first
 */
public record NewsFilter(String category, String topic, String tag, String text, boolean oldestFirst) {}
