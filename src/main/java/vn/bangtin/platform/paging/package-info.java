/**
 * One page of a long list: what is asked for and what comes back. No type of a user interface passes here.
 */
package vn.bangtin.platform.paging;
