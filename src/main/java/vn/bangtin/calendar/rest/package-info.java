/** What other systems may read of the calendar. */
package vn.bangtin.calendar.rest;
