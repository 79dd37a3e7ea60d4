/** What readers see of the official warnings, and the working pages of those who bring them in. */
package vn.bangtin.warning.web;
