/** The administrator's pages of units. */
package vn.bangtin.organisation.web;
