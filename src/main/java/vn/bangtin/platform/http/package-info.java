/** Asking other machines, in the background: every call has an end. */
package vn.bangtin.platform.http;
