/**
 * The pages of people: one's own birthday and milestones with their consents, the birthdays that are shown to one, and what
 * personnel officers enter and list.
 */
package vn.bangtin.people.web;
