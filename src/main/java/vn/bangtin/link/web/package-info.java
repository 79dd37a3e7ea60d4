/** The panel and the page of the links, and the pages of those who look after them. */
package vn.bangtin.link.web;
