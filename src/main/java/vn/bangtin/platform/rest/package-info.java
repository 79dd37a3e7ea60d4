/**
 * The REST side that all features share: its root and the form of its errors. Everything under it only reads.
 */
package vn.bangtin.platform.rest;
