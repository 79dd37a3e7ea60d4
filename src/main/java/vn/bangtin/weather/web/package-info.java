/** The weather on pages: the panel, the page of a place, and the states of the forecasts beside the places. */
package vn.bangtin.weather.web;
