/** The weather on pages: the panel, the page of a place, and the administrator's pages of the places. */
package vn.bangtin.weather.web;
