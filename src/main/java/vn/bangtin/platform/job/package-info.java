/**
 * Work that takes longer than a page may wait: it is asked for on a page, runs in the background on one of the nodes, says
 * how far it is, and can be left or cancelled.
 *
 * <p>A job runs on one node at a time: a conditional update in the database decides who takes it, and a node without a
 * sign of life for two minutes loses it to another. One that killed three nodes is not tried again. Each node runs one at
 * a time, so that readers keep the machine. What a job made is a file in the data directory, for the one who asked only,
 * erased after a week; the row stays.
 */
package vn.bangtin.platform.job;
