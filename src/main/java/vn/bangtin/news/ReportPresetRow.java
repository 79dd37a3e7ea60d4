package vn.bangtin.news;

import java.io.Serializable;

/**
 * A saved report as the page lists it.
 *
 * @param query of its address, without the question mark
 * @param shared whether everybody who may see the report sees it
 */
public record ReportPresetRow(long id, String name, String query, boolean shared, long ownerId)
        implements Serializable {}
