/** What other systems may read of the anniversaries. */
package vn.bangtin.anniversary.rest;
