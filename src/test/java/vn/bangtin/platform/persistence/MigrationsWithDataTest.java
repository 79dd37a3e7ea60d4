package vn.bangtin.platform.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;

/** A database that an office has filled goes from the first release's schema to today's and loses nothing. */
class MigrationsWithDataTest {

    private static final String FIRST_RELEASE = "010";

    private static final List<String> OFFICE = List.of(
            "insert into unit (id, version, created_at, changed_at, name, sort_order) values (1, 0, %1$s, %1$s, 'Văn phòng', 1)",
            "insert into account (id, version, created_at, changed_at, login, display_name, search_key, unit_id, password_hash,"
                    + " password_changed_at, must_change_password, active)"
                    + " values (2, 0, %1$s, %1$s, 'bientap', 'Biên tập viên', 'bien tap vien', 1, 'x', %1$s, false, true)",
            "insert into account (id, version, created_at, changed_at, login, display_name, search_key, unit_id, password_hash,"
                    + " password_changed_at, must_change_password, active)"
                    + " values (3, 0, %1$s, %1$s, 'tacgia', 'Người viết', 'nguoi viet', 1, 'x', %1$s, false, true)",
            "insert into account_role (account_id, role_name) values (2, 'EDITOR')",
            "insert into account_role (account_id, role_name) values (3, 'AUTHOR')",
            "insert into category (id, version, created_at, changed_at, name, slug, sort_order)"
                    + " values (4, 0, %1$s, %1$s, 'Báo chí', 'bao-chi', 1)",
            "insert into media (id, version, created_at, changed_at, content_hash, file_type, file_name, title, size_bytes,"
                    + " width, height, transparent)"
                    + " values (5, 0, %1$s, %1$s, 'ab12', 'JPEG', 'Hội trường.jpg', 'Hội trường ĐỎ', 10, 4, 3, false)",
            article(6, "'DRAFT'", "null", "null"),
            article(7, "'PUBLISHED'", "%1$s", "null"),
            article(8, "'DRAFT'", "%1$s", "%1$s"),
            "insert into article_credit (article_id, position, role_name, name) values (7, 0, 'T/h', 'Văn phòng')",
            "insert into portal_setting (setting_key, setting_value)"
                    + " values ('news.credit-roles', ' Tin,Biên tập , Tin,, Nguồn,')",
            "insert into place (id, version, created_at, changed_at, name, latitude, longitude, sort_order, shown)"
                    + " values (9, 0, %1$s, %1$s, 'Ý Yên', 20.3, 106.0, 10, true)",
            "insert into article_category (article_id, category_id) values (7, 4)",
            "insert into article_attachment (article_id, position, media_id, title) values (7, 0, 5, 'Ảnh')");

    private static String article(int id, String state, String publishedAt, String withdrawnAt) {
        return "insert into article (id, version, created_at, changed_at, title, body, search_key, category_id, unit_id,"
                + " author_id, lead_media_id, lead_alternative, state, edited_at, published_at, withdrawn_at)"
                + " values (" + id + ", 3, %1$s, %1$s, 'Tin " + id + "', '<p>Nội dung</p>"
                + (id == 7 ? "<img src=\"/media/ab12/960/a\" alt=\"Hội trường\">" : "")
                + "', 'tin', 4, 1, 3, 5, 'Ảnh', "
                + state + ", %1$s, " + publishedAt + ", " + withdrawnAt + ")";
    }

    @Test
    void on_h2() throws SQLException {
        var database = new JdbcDataSource();
        database.setURL("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");
        database.setUser("bangtin");
        nothingIsLost(database);
    }

    @Test
    void on_postgresql() throws SQLException {
        var url = System.getenv("BANGTIN_TEST_POSTGRESQL_URL");
        Assumptions.assumeTrue(url != null, "No PostgreSQL is given in BANGTIN_TEST_POSTGRESQL_URL");
        var database = new PGSimpleDataSource();
        database.setUrl(url);
        database.setUser(System.getenv("BANGTIN_TEST_POSTGRESQL_USER"));
        database.setPassword(System.getenv("BANGTIN_TEST_POSTGRESQL_PASSWORD"));
        run(database, List.of("create schema with_data"));
        try {
            database.setCurrentSchema("with_data");
            nothingIsLost(database);
        } finally {
            run(database, List.of("drop schema with_data cascade"));
        }
    }

    private static void nothingIsLost(DataSource database) throws SQLException {
        var today = SchemaMigration.configure(database);
        Flyway.configure()
                .configuration(today.getConfiguration())
                .target(FIRST_RELEASE)
                .load()
                .migrate();
        run(
                database,
                OFFICE.stream()
                        .map(line -> line.formatted("timestamp with time zone '2026-01-05 07:00:00+07:00'"))
                        .toList());

        today.migrate();

        assertThat(query(database, "select state from article order by id"))
                .containsExactly("DRAFT", "PUBLISHED", "WITHDRAWN");
        assertThat(query(database, "select count(*) from article where state_since is null"))
                .containsExactly("0");
        assertThat(query(database, "select step from article_step where article_id = 8 order by id desc"))
                .containsExactly("CREATE", "PUBLISH", "WITHDRAW");
        assertThat(query(database, "select role_name from account_role where account_id = 2 order by role_name"))
                .as("who could publish still can")
                .containsExactly("APPROVER", "EDITOR", "PUBLISHER");
        assertThat(query(database, "select role_name from account_role where account_id = 3"))
                .containsExactly("AUTHOR");
        assertThat(query(database, "select name from article_credit")).containsExactly("Văn phòng");
        assertThat(query(database, "select name from credit_role order by sort_order"))
                .as("the line with commas is a list")
                .containsExactly("Tin", "Biên tập", "Nguồn");
        assertThat(query(database, "select setting_key from portal_setting")).isEmpty();
        assertThat(query(database, "select title from media")).containsExactly("Hội trường ĐỎ");
        assertThat(query(database, "select search_key from media")).containsExactly("hoi truong do");
        assertThat(query(database, "select search_key from place where kind = 'OTHER'"))
                .containsExactly("y yen");
        assertThat(query(database, "select current_hash from media where revision = 0 and full_width = 4"))
                .as("what was put in is what is shown")
                .containsExactly("ab12");
        assertThat(query(database, "select content_hash from article_picture where article_id = 7"))
                .as("the pictures in the texts")
                .containsExactly("ab12");
        assertThat(query(database, "select content_hash from article_picture where article_id <> 7"))
                .isEmpty();
    }

    private static void run(DataSource database, List<String> lines) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            for (var line : lines) {
                statement.execute(line);
            }
        }
    }

    private static List<String> query(DataSource database, String sql) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            var values = new ArrayList<String>();
            while (rows.next()) {
                values.add(rows.getString(1));
            }
            return values;
        }
    }
}
