/** The pages of the anniversaries: the panels of the portal page, the readers' calendar, the editors' table and form. */
package vn.bangtin.anniversary.web;
