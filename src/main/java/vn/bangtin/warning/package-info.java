/**
 * Official warnings: what an authority says, never what a model computes.
 *
 * <p>So far the room holds the reading of CAP 1.2 documents: {@link vn.bangtin.warning.CapReader} makes a
 * {@link vn.bangtin.warning.CapAlert} of a document, or refuses it with a reason that the bundle has words for.
 *
 * <p>Invariants: nothing in a document is trusted; no document makes the portal open a file or an address; a document is
 * taken whole or not at all.
 */
package vn.bangtin.warning;
