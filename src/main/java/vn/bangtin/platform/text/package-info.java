/**
 * Text as Vietnamese needs it, and text as the web must have it.
 *
 * <p>Invariants: what is stored is NFC (TCVN 6909:2001 in its precomposed form); people's HTML is cleaned before it is
 * stored; comparing and searching never depend on the server's locale.
 */
package vn.bangtin.platform.text;
