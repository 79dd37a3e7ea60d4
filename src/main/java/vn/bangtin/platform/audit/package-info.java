/**
 * What was done, by whom, when, with the values before and after.
 *
 * <p>Invariants: every change of content, accounts and settings leaves a line; lines are only added, never changed or
 * deleted (on PostgreSQL a trigger refuses it); passwords never appear in them.
 */
package vn.bangtin.platform.audit;
