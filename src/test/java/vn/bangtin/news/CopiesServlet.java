package vn.bangtin.news;

import jakarta.annotation.Resource;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Locale;
import java.util.Set;
import javax.sql.DataSource;

/**
 * Makes very many copies of an article's row, {@code ?id=7&many=1100}, and takes them away again, {@code many=0}. Only in
 * the tests' archive.
 */
@WebServlet("/test/copies")
public class CopiesServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    /** Above all that the sequence gives. */
    private static final long FIRST = 1_000_000_000_000L;

    @Resource(lookup = "java:app/jdbc/bangtin")
    private transient DataSource database;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var id = Long.parseLong(request.getParameter("id"));
        var many = Integer.parseInt(request.getParameter("many"));
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute("delete from article where id >= " + FIRST);
            var columns = new ArrayList<String>();
            try (var row = statement.executeQuery("select * from article where id = " + id)) {
                for (var column = 1; column <= row.getMetaData().getColumnCount(); column++) {
                    var name = row.getMetaData().getColumnName(column).toLowerCase(Locale.ROOT);
                    if (!Set.of("id", "creation_key").contains(name)) {
                        columns.add(name);
                    }
                }
            }
            var names = String.join(", ", columns);
            for (var copy = 0; copy < many; copy++) {
                statement.addBatch("insert into article (id, " + names + ") select " + (FIRST + copy) + ", " + names
                        + " from article where id = " + id);
            }
            statement.executeBatch();
        } catch (SQLException e) {
            throw new IOException(e);
        }
        response.getWriter().print("ok");
    }
}
