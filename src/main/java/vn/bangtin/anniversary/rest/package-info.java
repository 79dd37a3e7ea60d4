/** What other systems may read of the anniversaries and the lunar calendar. */
package vn.bangtin.anniversary.rest;
