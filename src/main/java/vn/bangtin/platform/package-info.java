/**
 * The shared kernel: what every feature needs and none of them owns.
 *
 * <p>Invariant: nothing here knows a feature. What one feature alone needs lives in that feature; it moves here with its
 * second user.
 */
package vn.bangtin.platform;
