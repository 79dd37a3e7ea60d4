/** Forecasts for other systems, read-only. */
package vn.bangtin.weather.rest;
