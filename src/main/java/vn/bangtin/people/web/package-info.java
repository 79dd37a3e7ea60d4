/** The pages of birthdays: one's own with its consent, and those that are shown to one. */
package vn.bangtin.people.web;
