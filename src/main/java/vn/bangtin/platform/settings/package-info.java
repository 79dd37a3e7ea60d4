/**
 * What an administrator sets for the whole portal while it runs.
 *
 * <p>A feature declares its settings ({@link vn.bangtin.platform.settings.Setting}), the page of settings lists them.
 * Invariants: every setting has a default that works; a value given by MicroProfile Config ({@code bangtin.…}) wins over
 * the one stored and is shown as fixed.
 */
package vn.bangtin.platform.settings;
