package vn.bangtin.news.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import vn.bangtin.news.ErrorForm;
import vn.bangtin.news.ErrorService;
import vn.bangtin.news.MadeMeanwhileException;
import vn.bangtin.platform.NotFoundException;
import vn.bangtin.platform.PublishedItem;
import vn.bangtin.platform.web.Messages;
import vn.bangtin.platform.web.Navigation;

/**
 * {@code /report?article=&quote=&before=&after=}: a reader says what is wrong in an article. Stateless: nobody gets a session
 * for it, and it never expires.
 */
@Named
@RequestScoped
public class ErrorReportView {

    private ErrorService errors;
    private Messages messages;
    private Navigation navigation;
    private HttpServletRequest request;

    private String articleId;
    private PublishedItem article;
    private String quote;
    private String before;
    private String after;
    private String problem;
    private String suggestion;
    private String email;

    protected ErrorReportView() {}

    @Inject
    ErrorReportView(ErrorService errors, Messages messages, Navigation navigation, HttpServletRequest request) {
        this.errors = errors;
        this.messages = messages;
        this.navigation = navigation;
        this.request = request;
    }

    public void send() {
        var form = new ErrorForm(
                getArticle().id(),
                quote,
                before,
                after,
                problem,
                suggestion,
                email,
                FacesContext.getCurrentInstance().getViewRoot().getLocale().getLanguage());
        if (messages.attempt(() -> sendOnce(form))) {
            navigation.redirect("/report?article=" + getArticle().id() + "&sent=yes");
        }
    }

    private void sendOnce(ErrorForm form) {
        try {
            errors.send(form, request.getRemoteAddr());
        } catch (MadeMeanwhileException twice) {
            // it is there
        }
    }

    /** The article; whoever may not read it does not find the page. */
    public PublishedItem getArticle() {
        if (article == null) {
            // not what the form set: it does not, as long as a field is wrong
            var wanted = request.getParameter("article");
            if (wanted == null || !wanted.matches("\\d{1,18}")) {
                throw new NotFoundException();
            }
            article = errors.article(Long.parseLong(wanted));
        }
        return article;
    }

    /** Whether the report was just taken. */
    public boolean isSent() {
        return request.getParameter("sent") != null;
    }

    public String getArticleId() {
        return articleId;
    }

    public void setArticleId(String articleId) {
        this.articleId = articleId;
    }

    public String getQuote() {
        return quote;
    }

    public void setQuote(String quote) {
        this.quote = quote;
    }

    public String getBefore() {
        return before;
    }

    public void setBefore(String before) {
        this.before = before;
    }

    public String getAfter() {
        return after;
    }

    public void setAfter(String after) {
        this.after = after;
    }

    public String getProblem() {
        return problem;
    }

    public void setProblem(String problem) {
        this.problem = problem;
    }

    public String getSuggestion() {
        return suggestion;
    }

    public void setSuggestion(String suggestion) {
        this.suggestion = suggestion;
    }

    public String getEmail() {
        return email;
    }

    public void setEmail(String email) {
        this.email = email;
    }
}
