package vn.bangtin.news.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import vn.bangtin.news.ErrorReport;
import vn.bangtin.news.ErrorRow;
import vn.bangtin.news.ErrorService;
import vn.bangtin.platform.NotFoundException;
import vn.bangtin.platform.web.Messages;
import vn.bangtin.platform.web.Navigation;

/**
 * {@code /admin/errors/edit?id=}: one report, and what becomes of it. The edit page of the article asks it, too, what the
 * reader said ({@code ?report=}).
 */
@Named
@RequestScoped
public class ErrorsEditView {

    private ErrorService errors;
    private Messages messages;
    private Navigation navigation;
    private HttpServletRequest request;

    private ErrorRow row;
    private List<ErrorRow> others;
    private String answer;
    private boolean thank = true;

    protected ErrorsEditView() {}

    @Inject
    ErrorsEditView(ErrorService errors, Messages messages, Navigation navigation, HttpServletRequest request) {
        this.errors = errors;
        this.messages = messages;
        this.navigation = navigation;
        this.request = request;
    }

    public void mended() {
        close(ErrorReport.State.MENDED);
    }

    public void dismiss() {
        close(ErrorReport.State.DISMISSED);
    }

    private void close(ErrorReport.State as) {
        messages.attempt(() -> {
            var mailed = errors.close(getRow().id(), as, answer, thank);
            messages.info(mailed ? "errors.closed.mailed" : "errors.closed");
            navigation.redirect("/admin/errors");
        });
    }

    public ErrorRow getRow() {
        if (row == null) {
            row = errors.row(wanted("id"));
        }
        return row;
    }

    /** What the reader said of the article that is edited; {@code null} if nobody asks, or it is about another article. */
    public ErrorRow about(Long articleId) {
        if (request.getParameter("report") == null || articleId == null) {
            return null;
        }
        if (row == null) {
            row = errors.row(wanted("report"));
        }
        return row.articleId() == articleId ? row : null;
    }

    /** The other open ones of the same article. */
    public List<ErrorRow> getOthers() {
        if (others == null) {
            others = errors.others(getRow().id());
        }
        return others;
    }

    private long wanted(String parameter) {
        var id = request.getParameter(parameter);
        if (id == null || !id.matches("\\d{1,18}")) {
            throw new NotFoundException();
        }
        return Long.parseLong(id);
    }

    public String getAnswer() {
        return answer;
    }

    public void setAnswer(String answer) {
        this.answer = answer;
    }

    public boolean isThank() {
        return thank;
    }

    public void setThank(boolean thank) {
        this.thank = thank;
    }
}
