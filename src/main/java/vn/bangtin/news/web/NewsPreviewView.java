package vn.bangtin.news.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import vn.bangtin.news.ArticlePage;
import vn.bangtin.news.ArticleService;
import vn.bangtin.platform.NotFoundException;
import vn.bangtin.platform.web.TableQuery;

/** {@code /admin/news/preview?id=}: an article as it is stored, in the clothes of the page that readers will see. */
@Named
@RequestScoped
public class NewsPreviewView {

    private ArticleService articles;
    private TableQuery query;
    private ArticlePage article;

    protected NewsPreviewView() {}

    @Inject
    public NewsPreviewView(ArticleService articles, TableQuery query) {
        this.articles = articles;
        this.query = query;
    }

    public ArticlePage getArticle() {
        if (article == null) {
            var id = query.param("id");
            if (id == null || !id.matches("\\d{1,18}")) {
                throw new NotFoundException();
            }
            article = articles.preview(Long.parseLong(id));
        }
        return article;
    }
}
