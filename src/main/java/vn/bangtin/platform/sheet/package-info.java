/**
 * Reads the tables that people filled in elsewhere: workbooks of Excel and files of comma-separated values.
 *
 * <p>Invariants: nothing in such a file is believed: its size, the size of what it unpacks to and the number of its rows
 * are limited, nothing outside of it is opened, nothing in it is computed; what cannot be taken for a value is said cell
 * by cell and never guessed.
 */
package vn.bangtin.platform.sheet;
