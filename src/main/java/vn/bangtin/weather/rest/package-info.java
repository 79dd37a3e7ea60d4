/** Places and forecasts for other systems, read-only. */
package vn.bangtin.weather.rest;
