package vn.bangtin.news;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import vn.bangtin.platform.web.KeptPages;

/** Brings the reading counts to the database now and forgets the kept pages, as a minute would. Only in the tests' archive. */
@WebServlet(urlPatterns = "/test/reads")
public class ReadsServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient ReadCounter counter;

    @Inject
    private transient KeptPages pages;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        counter.flush();
        pages.clear();
        response.getWriter().print("ok");
    }
}
