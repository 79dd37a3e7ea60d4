/**
 * News: articles, the tree of categories they stand in, who made them, and where readers find them.
 *
 * <p>Two doors: {@link vn.bangtin.news.NewsService} for readers, {@link vn.bangtin.news.ArticleService} for the desk;
 * {@link vn.bangtin.news.CategoryService} keeps the tree. Who may do what with an article is data in {@link
 * vn.bangtin.news.Workflow} and nowhere else. Invariants: readers see nothing that one person alone stands for, unless it
 * is marked and waits for another; every step of an article is kept; what is scheduled comes and goes with nobody signed
 * in, once, however many nodes run; the HTML of a body was cleaned before it was stored;
 * a published article has a body and keeps the time of its first publication; an article is never deleted, it is
 * withdrawn; every category that an article names exists; the address of a medium holds for ever, its original is never
 * changed or thrown away, and readers get renditions only; what is said of a royalty never changes but for its state, and of
 * a closed month nothing does ({@link vn.bangtin.news.RoyaltyService}).
 */
package vn.bangtin.news;
