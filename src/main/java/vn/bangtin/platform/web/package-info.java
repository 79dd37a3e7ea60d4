/**
 * What all pages share: messages, tables, addresses, headers, error handling, and finished pages kept in memory. The only
 * platform package that knows Faces.
 *
 * <p>Invariants: reading pages are answered without a session; every answer carries the security headers; an error is shown
 * in words with an id, never with a stack trace.
 */
package vn.bangtin.platform.web;
