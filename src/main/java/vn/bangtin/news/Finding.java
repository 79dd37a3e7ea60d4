package vn.bangtin.news;

import java.io.Serializable;

/**
 * One point of the {@link CheckList} that an article does not meet.
 *
 * @param field the id of the field on the edit page
 * @param key the bundle key of what to do about it
 * @param argument a number in that sentence; 0 if it has none
 * @param must whether the article cannot be submitted before that is done; else it is advice
 */
public record Finding(String field, String key, long argument, boolean must) implements Serializable {}
