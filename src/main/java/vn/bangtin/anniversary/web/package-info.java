/** The pages of the anniversaries: the panel of the portal page, the readers' calendar, the editors' table and form. */
package vn.bangtin.anniversary.web;
