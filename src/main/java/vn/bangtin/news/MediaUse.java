package vn.bangtin.news;

/** An article that uses a file. */
public record MediaUse(long articleId, String title, ArticleState state) {}
