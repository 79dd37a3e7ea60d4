/** The official warnings for other systems. */
package vn.bangtin.warning.rest;
