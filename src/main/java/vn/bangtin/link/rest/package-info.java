/** The links for other systems, read-only. */
package vn.bangtin.link.rest;
