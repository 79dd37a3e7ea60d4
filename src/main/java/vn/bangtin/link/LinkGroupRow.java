package vn.bangtin.link;

/**
 * A group in the table and the pickers of those who look after the links.
 *
 * @param links how many links it has, also withdrawn ones
 */
public record LinkGroupRow(long id, String name, int sortOrder, boolean hidden, long links) {}
