/**
 * The pages of the news: what readers open ({@code /news}, articles, the panel, the feed, media) and the desk's pages under
 * {@code /admin}.
 *
 * <p>Invariant: readers' pages show published articles only and are the same for everybody.
 */
package vn.bangtin.news.web;
