package vn.bangtin;

import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.stream.Collectors;
import vn.bangtin.platform.persistence.SqlCounter;

/** Tells a test which SQL statements the server sent for requests since it asked last, one a line. Only in the tests' archive. */
@WebServlet(urlPatterns = "/test/statements", loadOnStartup = 1)
public class StatementServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    private transient SqlCounter counter;

    @Override
    public void init() {
        // what timers send in between belongs to no page
        counter = new SqlCounter(thread -> thread.startsWith("http-thread-pool"));
    }

    @Override
    public void destroy() {
        counter.close();
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setContentType("text/plain;charset=UTF-8");
        // EclipseLink puts what was bound on a line of its own
        response.getWriter()
                .print(counter.statements().stream()
                        .map(statement -> statement.replaceAll("\\s+", " "))
                        .collect(Collectors.joining("\n")));
        counter.reset();
    }
}
