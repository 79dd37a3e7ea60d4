/** The panel of today, and how pages write days of both calendars. */
package vn.bangtin.calendar.web;
