/**
 * Tables as files for spreadsheets ({@link vn.bangtin.platform.export.Excel}).
 *
 * <p>Invariants: rows are written as they come and none is kept, so that a table of any length takes the same memory; what
 * a person typed is text in the file, never a formula.
 */
package vn.bangtin.platform.export;
