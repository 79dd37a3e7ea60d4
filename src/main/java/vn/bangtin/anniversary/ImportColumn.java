package vn.bangtin.anniversary;

/**
 * A column of a table that is imported and exported.
 *
 * @param field the field of the form that it fills
 * @param required whether the table must have it
 * @param width in characters
 */
public record ImportColumn(String field, boolean required, int width) {

    static ImportColumn required(String field, int width) {
        return new ImportColumn(field, true, width);
    }

    static ImportColumn optional(String field, int width) {
        return new ImportColumn(field, false, width);
    }
}
