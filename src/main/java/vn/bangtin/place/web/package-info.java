/** The pages of places. */
package vn.bangtin.place.web;
