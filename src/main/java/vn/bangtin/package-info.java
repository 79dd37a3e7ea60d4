/** BangTin, the notice board of an agency: every package below is one thing the portal does. */
package vn.bangtin;
