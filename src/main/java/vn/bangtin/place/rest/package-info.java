/** Places for other systems, read-only. */
package vn.bangtin.place.rest;
