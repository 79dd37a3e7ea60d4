/** The opinions under an article, the page to write one, one's own ones, and the moderators' pages. */
package vn.bangtin.opinion.web;
