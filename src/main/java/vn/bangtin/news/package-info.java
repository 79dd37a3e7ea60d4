/**
 * News: articles, the tree of categories they stand in, who made them, and where readers find them.
 *
 * <p>Two doors: {@link vn.bangtin.news.NewsService} for readers, {@link vn.bangtin.news.ArticleService} for the desk;
 * {@link vn.bangtin.news.CategoryService} keeps the tree. Invariants: the HTML of a body was cleaned before it was stored;
 * a published article has a body and keeps the time of its first publication; an article is never deleted, it is
 * withdrawn; every category that an article names exists.
 */
package vn.bangtin.news;
