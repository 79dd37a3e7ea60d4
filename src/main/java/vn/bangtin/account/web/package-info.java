/** Signing in and out, one's own profile, the administrator's pages of accounts, and the gate before every page. */
package vn.bangtin.account.web;
